package dev.atoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RedactingExporterTest {

    private static final String PHONE = "+6591234567";
    private static final String NAME = "Ada-Lovelace";
    private static final SpanContext FROM_A_CALLER = SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.builder().put("caller", "6591234567").build());

    private final InMemorySpanExporter received = InMemorySpanExporter.create();

    @Test
    void letsNothingOutThatTellsOfAPerson() {
        plantEverywhere(tracer(RedactingExporter::new));

        assertThat(wire(received.getFinishedSpanItems()))
                .contains("atoll-test", "http.route", "GET")
                .doesNotContain("91234567", NAME, "203.0.113.7", "Mozilla", "secret");
    }

    /// The same span without redaction: the canaries above would be seen if they were let out.
    @Test
    void wouldBeSeenToLeak() {
        plantEverywhere(tracer(UnaryOperator.identity()));

        assertThat(wire(received.getFinishedSpanItems()))
                .contains("91234567", NAME, "203.0.113.7", "Mozilla", "secret");
    }

    /// The exporter groups spans by it: with one of its own, each span would bring all attributes of the
    /// process along.
    @Test
    void writesTheProcessOnceForAllItsSpans() {
        var tracer = tracer(RedactingExporter::new);
        tracer.spanBuilder("one").startSpan().end();
        tracer.spanBuilder("another").startSpan().end();

        var sent = received.getFinishedSpanItems();
        assertThat(sent.getFirst().getResource()).isSameAs(sent.getLast().getResource());
    }

    @Test
    void keepsWhatTheCenterNeeds() {
        var span = tracer(RedactingExporter::new)
                .spanBuilder("GET")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/v1/redemptions/{id}")
                .setAttribute("http.response.status_code", 503L)
                .setAttribute("messaging.message.id", "12345678-9012-4345-8789-012345678901")
                .setAttribute("atoll.coupon.outcome", "sold-out")
                .addLink(FROM_A_CALLER)
                .startSpan();
        span.setStatus(StatusCode.ERROR);
        span.recordException(new IllegalStateException("told nobody"));
        span.end();

        var sent = received.getFinishedSpanItems().getFirst();
        assertThat(sent.getName()).isEqualTo("GET /v1/redemptions/{id}");
        assertThat(sent.getAttributes().asMap())
                .hasSize(5)
                .containsEntry(AttributeKey.longKey("http.response.status_code"), 503L)
                .containsEntry(AttributeKey.stringKey("messaging.message.id"), "12345678-9012-4345-8789-012345678901")
                .containsEntry(AttributeKey.stringKey("atoll.coupon.outcome"), "sold-out");
        assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(sent.getEvents().getFirst().getAttributes())
                .isEqualTo(
                        Attributes.of(AttributeKey.stringKey("exception.type"), IllegalStateException.class.getName()));
        assertThat(sent.getLinks().getFirst().getSpanContext().getTraceId()).isEqualTo(FROM_A_CALLER.getTraceId());
        assertThat(sent.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                .isEqualTo("atoll-test");
    }

    @Test
    void leavesOutCallsThatNobodyAskedFor() {
        var tracer = tracer(RedactingExporter::new);

        tracer.spanBuilder("SELECT").setSpanKind(SpanKind.CLIENT).startSpan().end();
        tracer.spanBuilder("SELECT")
                .setParent(Context.root().with(Span.wrap(FROM_A_CALLER)))
                .setSpanKind(SpanKind.CLIENT)
                .startSpan()
                .end();

        assertThat(received.getFinishedSpanItems())
                .extracting(SpanData::getParentSpanId)
                .containsExactly(FROM_A_CALLER.getSpanId());
    }

    private Tracer tracer(UnaryOperator<SpanExporter> wrapping) {
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.name", "atoll-test")
                        .put("host.name", NAME)
                        .build()))
                .addSpanProcessor(SimpleSpanProcessor.create(wrapping.apply(received)))
                .build()
                .get("test");
    }

    private static void plantEverywhere(Tracer tracer) {
        var request = tracer.spanBuilder("GET /v1/people/" + NAME + "/" + PHONE)
                .setParent(Context.root().with(Span.wrap(FROM_A_CALLER)))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/v1/people/" + PHONE)
                .setAttribute("url.path", "/v1/people/" + NAME)
                .setAttribute("url.query", "phone=" + PHONE)
                .setAttribute("url.full", "http://127.0.0.1/v1/people/" + NAME)
                .setAttribute("client.address", "203.0.113.7")
                .setAttribute("user_agent.original", "Mozilla/5.0 " + NAME)
                .setAttribute("db.query.text", "select 'secret'")
                .setAttribute("db.query.parameter.0", PHONE)
                .setAttribute("atoll.person", "call " + PHONE + " or 65 9123-4567 or 6591234567")
                .setAttribute(AttributeKey.stringArrayKey("atoll.people"), List.of("tel:" + PHONE))
                .addLink(FROM_A_CALLER, Attributes.of(AttributeKey.stringKey("phone"), PHONE))
                .startSpan();
        request.addEvent("sent to " + PHONE, Attributes.of(AttributeKey.stringKey("person"), NAME));
        request.recordException(new IllegalStateException("secret of " + NAME + " " + PHONE));
        request.setStatus(StatusCode.ERROR, "no text for " + NAME + " " + PHONE);
        request.end();
        tracer.spanBuilder("text " + PHONE).startSpan().end();
    }

    /// The bytes that would go to the control plane, read as text.
    private static String wire(List<SpanData> spans) {
        var bytes = new ByteArrayOutputStream();
        try {
            TraceRequestMarshaler.create(spans).writeBinaryTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
