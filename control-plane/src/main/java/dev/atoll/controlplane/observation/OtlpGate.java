package dev.atoll.controlplane.observation;

import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.problem.Problem;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Takes spans from OpenTelemetry's exporters (OTLP/HTTP with protobuf, plain or gzip). A route of its own before the
/// framework's, since a batch of spans may be larger than any other body that the control plane accepts.
@ApplicationScoped
class OtlpGate {

    private static final String PATH = "/v1/traces";
    private static final int AFTER_THE_ACCESS_GATE = -9_500;
    private static final int MAX_BODY = 4 * 1024 * 1024;
    private static final long MOST_PARTS = 300_000;
    private static final String PROTOBUF = "application/x-protobuf";

    private final Traces traces;

    OtlpGate(Traces traces) {
        this.traces = traces;
    }

    void stand(@Observes Router router) {
        router.post(PATH)
                .order(AFTER_THE_ACCESS_GATE)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .blockingHandler(this::take, false)
                .failureHandler(OtlpGate::refuse);
    }

    private void take(RoutingContext request) {
        if (!contentType(request).equals(PROTOBUF)) {
            new Problem("request.unsupported-media-type", "Spans are taken as application/x-protobuf", 415)
                    .end(request);
            return;
        }
        try {
            var body = body(request);
            if (body.length > MAX_BODY || SpanCount.of(body) > MOST_PARTS) {
                tooLarge().end(request);
            } else {
                take(request, OtlpSpans.read(body, region(CurrentCaller.of(request))));
            }
        } catch (IOException neitherProtobufNorGzip) {
            malformed().end(request);
        }
    }

    private void take(RoutingContext request, OtlpSpans received) {
        traces.add(received.spans());
        var answer = ExportTraceServiceResponse.newBuilder();
        if (received.rejected() > 0) {
            answer.setPartialSuccess(ExportTracePartialSuccess.newBuilder()
                    .setRejectedSpans(received.rejected())
                    .setErrorMessage("Spans without valid identifiers or times, or too many of them"));
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, PROTOBUF)
                .end(Buffer.buffer(answer.build().toByteArray()));
    }

    private static String contentType(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The body, unpacked, and at most one byte longer than it may be.
    private static byte[] body(RoutingContext request) throws IOException {
        var sent = request.body().buffer() == null
                ? new byte[0]
                : request.body().buffer().getBytes();
        var encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new IOException("An encoding that is not gzip");
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacked.readNBytes(MAX_BODY + 1);
        }
    }

    /// A region speaks only for itself; an admin for whichever region the spans name.
    private static Optional<String> region(Caller caller) {
        return switch (caller) {
            case Caller.Region(var id) -> Optional.of(id.value());
            case Caller.Client(var _, var id, var _, var _) -> Optional.of(id.value());
            case Caller.User _ -> Optional.empty();
        };
    }

    private static void refuse(RoutingContext request) {
        if (request.response().headWritten()) {
            return;
        }
        var problem = switch (request.statusCode()) {
            case 413 -> tooLarge();
            case 400 -> malformed();
            default -> new Problem("runtime.internal", "Something failed here; the operators can see what", 500);
        };
        problem.end(request);
    }

    private static Problem malformed() {
        return new Problem("request.malformed", "The body is no export request of OpenTelemetry", 400);
    }

    private static Problem tooLarge() {
        return new Problem(
                "request.too-large",
                "The body is larger than 4 MiB, packed or unpacked, or has over 300,000 parts",
                413);
    }
}
