package dev.atoll.controlplane.observation;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.ByteString;
import dev.atoll.controlplane.EmbeddedDatabase;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Speaks to the control plane with OpenTelemetry's own exporter, and with bytes that it would never send.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class OtlpComponentTest {

    private static final String PROTOBUF = "application/x-protobuf";
    private static final SpanContext ELSEWHERE = SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip"})
    void putsATraceTogetherFromTwoRegionsAndShowsIt(String compression) {
        var trace = spanOf("data-plane-api", SINGAPORE, compression, Context.root(), false);
        var parent = Context.root().with(Span.wrap(trace));
        spanOf("adapters", JAKARTA, compression, parent, true);

        with(ADMIN)
                .get("/api/v1/traces/" + trace.getTraceId())
                .then()
                .statusCode(200)
                .body("summary.root", equalTo("work of data-plane-api"))
                .body("summary.services", contains("adapters", "data-plane-api"))
                .body("summary.regions", contains("ap-southeast-1", "ap-southeast-5"))
                .body("summary.failed", equalTo(true))
                .body("spans", hasSize(2))
                .body("spans[1].parent", equalTo(trace.getSpanId()))
                .body("spans[1].region", equalTo("ap-southeast-5"))
                .body("spans[1].links[0].trace", equalTo(ELSEWHERE.getTraceId()))
                .body("spans[1].links[0].span", equalTo(ELSEWHERE.getSpanId()))
                .body("spans[1].attributes.'messaging.system'", equalTo("rocketmq"))
                .body("spans[1].attributes.'atoll.tries'", equalTo(3));
        with(ADMIN)
                .get("/api/v1/traces?limit=1&service=adapters")
                .then()
                .statusCode(200)
                .body("traces[0].id", equalTo(trace.getTraceId()))
                .body("traces[0].spans", equalTo(2));
        with(ADMIN).get("/api/v1/traces?service=nobody").then().body("traces", hasSize(0));
    }

    @Test
    void keepsOnlyTheAttributesThatMayLeaveARegion() {
        var trace = spanOf("data-plane-api", SINGAPORE, "none", Context.root(), true);

        var seen = with(ADMIN).get("/api/v1/traces/" + trace.getTraceId()).asString();

        assertThat(seen).contains("rocketmq").doesNotContain("client.address", "203.0.113.7");
    }

    @Test
    void answersAsOtlpAsksFor() throws IOException {
        var spans =
                request(span(16, 8, 1, 2), span(15, 8, 1, 2), span(16, 7, 1, 2), span(16, 8, 2, 1), span(16, 8, 0, 1));

        var answer = post(SINGAPORE, PROTOBUF, spans);

        answer.then().statusCode(200).contentType(PROTOBUF);
        var parsed = ExportTraceServiceResponse.parseFrom(answer.asByteArray());
        assertThat(parsed.getPartialSuccess().getRejectedSpans()).isEqualTo(4);
        assertThat(post(SINGAPORE, PROTOBUF, new byte[0]).asByteArray()).isEmpty();
    }

    @Test
    void refusesWhatIsNoExportRequest() {
        refused(post(SINGAPORE, PROTOBUF, new byte[] {-1, -1, -1}), 400, "request.malformed");
        refused(post(SINGAPORE, "application/json", new byte[] {'{', '}'}), 415, "request.unsupported-media-type");
        refused(
                given(SINGAPORE)
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {1})
                        .post("/v1/traces"),
                400,
                "request.malformed");
        refused(
                given(SINGAPORE)
                        .header("Content-Encoding", "br")
                        .body(new byte[] {1})
                        .post("/v1/traces"),
                400,
                "request.malformed");
    }

    @Test
    void takesABatchLargerThanOtherBodiesButNotAnyBatch() throws Exception {
        post(SINGAPORE, PROTOBUF, padded(3 * 1024 * 1024)).then().statusCode(200);
        refused(post(SINGAPORE, PROTOBUF, padded(5 * 1024 * 1024)), 413, "request.too-large");
        refused(
                given(SINGAPORE)
                        .header("Content-Encoding", "gzip")
                        .body(gzip(padded(64 * 1024 * 1024)))
                        .post("/v1/traces"),
                413,
                "request.too-large");
        assertThat(postInChunks(padded(5 * 1024 * 1024))).isEqualTo(413);
    }

    @Test
    void opensOnlyToTokens() {
        refused(
                RestAssured.given().contentType(PROTOBUF).body(new byte[0]).post("/v1/traces"),
                401,
                "access.unauthenticated");
        refused(RestAssured.given().get("/api/v1/traces"), 401, "access.unauthenticated");
        refused(with(SINGAPORE).get("/api/v1/traces"), 403, "access.forbidden");
        refused(with(SINGAPORE).get("/api/v1/traces/" + ELSEWHERE.getTraceId()), 403, "access.forbidden");
        post(ADMIN, PROTOBUF, new byte[0]).then().statusCode(200);
    }

    @Test
    void refusesAPageOrATraceThatDoesNotExist() {
        refused(with(ADMIN).get("/api/v1/traces?limit=0"), 400, "observation.page-invalid");
        refused(with(ADMIN).get("/api/v1/traces?limit=201"), 400, "observation.page-invalid");
        refused(with(ADMIN).get("/api/v1/traces?before=x"), 400, "observation.page-invalid");
        refused(with(ADMIN).get("/api/v1/traces/ffffffffffffffffffffffffffffffff"), 404, "observation.trace-unknown");
    }

    @Test
    void goesOnPageByPage() {
        var older = spanOf("paged", SINGAPORE, "none", Context.root(), false);
        var newer = spanOf("paged", SINGAPORE, "none", Context.root(), false);

        var first = with(ADMIN).get("/api/v1/traces?service=paged&limit=1");
        first.then().body("traces.id", contains(newer.getTraceId()));
        with(ADMIN)
                .get("/api/v1/traces?service=paged&limit=1&before=" + first.path("next"))
                .then()
                .body("traces.id", hasItem(older.getTraceId()))
                .body("traces.id", not(hasItem(newer.getTraceId())));
    }

    /// Exports one span with OpenTelemetry's SDK.
    private static SpanContext spanOf(
            String service, String token, String compression, Context parent, boolean detailed) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(url())
                .setCompression(compression)
                .addHeader("Authorization", token)
                .build();
        try (var provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.name", service)
                        .put("atoll.region", "a-region-it-is-not")
                        .build()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build()) {
            var span = startSpan(provider.get("test"), service, parent, detailed);
            span.end();
            assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
            return span.getSpanContext();
        }
    }

    private static Span startSpan(Tracer tracer, String service, Context parent, boolean detailed) {
        var span = tracer.spanBuilder("work of " + service)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .addLink(ELSEWHERE)
                .startSpan();
        if (detailed) {
            span.setAttribute("messaging.system", "rocketmq")
                    .setAttribute("atoll.tries", 3L)
                    .setAttribute("client.address", "203.0.113.7")
                    .setStatus(StatusCode.ERROR);
        }
        return span;
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().header("Authorization", token).header("Content-Type", PROTOBUF);
    }

    private static Response post(String token, String contentType, byte[] body) {
        return RestAssured.given()
                .header("Authorization", token)
                .header("Content-Type", contentType)
                .body(body)
                .post("/v1/traces");
    }

    private static int postInChunks(byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url()))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", SINGAPORE)
                .header("Content-Type", PROTOBUF)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String url() {
        return "http://127.0.0.1:" + RestAssured.port + "/v1/traces";
    }

    private static io.opentelemetry.proto.trace.v1.Span span(int traceLength, int spanLength, long start, long end) {
        return io.opentelemetry.proto.trace.v1.Span.newBuilder()
                .setTraceId(ByteString.copyFrom("t".repeat(traceLength).getBytes(StandardCharsets.UTF_8)))
                .setSpanId(ByteString.copyFrom("s".repeat(spanLength).getBytes(StandardCharsets.UTF_8)))
                .setName("made by hand")
                .setStartTimeUnixNano(start)
                .setEndTimeUnixNano(end)
                .build();
    }

    private static byte[] request(io.opentelemetry.proto.trace.v1.Span... spans) {
        var scope = ScopeSpans.newBuilder();
        for (var span : spans) {
            scope.addSpans(span);
        }
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
                .build()
                .toByteArray();
    }

    /// A valid request of about this many bytes.
    private static byte[] padded(int size) {
        return request(span(16, 8, 1, 2).toBuilder().setName("x".repeat(size)).build());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void buildsNothingOfMillionsOfEmptySpans() throws IOException {
        var empty = ScopeSpans.newBuilder()
                .addAllSpans(Collections.nCopies(400_000, io.opentelemetry.proto.trace.v1.Span.getDefaultInstance()));
        var request = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(empty))
                .build();

        refused(post(SINGAPORE, PROTOBUF, request.toByteArray()), 413, "request.too-large");
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status));
    }
}
