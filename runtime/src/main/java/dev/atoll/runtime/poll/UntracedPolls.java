package dev.atoll.runtime.poll;

import io.quarkus.opentelemetry.runtime.tracing.instrumentation.InstrumentationRecorder;
import io.vertx.core.Context;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Traces everything but polls. Their spans are dropped in any case
/// (`quarkus.otel.traces.suppress-application-uris`), but only after all that would be in them was put
/// together, which takes as long as the answer.
final class UntracedPolls implements VertxTracer<Object, Object> {

    private final VertxTracer<Object, Object> traced;

    private UntracedPolls(VertxTracer<Object, Object> traced) {
        this.traced = traced;
    }

    /// From now on, where this process traces anything.
    @SuppressWarnings("unchecked") // what a tracer gets back is what it handed out
    static void install() {
        var installed = InstrumentationRecorder.FACTORY.getVertxTracerDelegator();
        if (installed.getDelegate() != null) {
            installed.setDelegate(new UntracedPolls(installed.getDelegate()));
        }
    }

    @Override
    public <R> @Nullable Object receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Entry<String, String>> headers,
            TagExtractor<R> tags) {
        return request instanceof HttpRequest asked && PollGate.isPoll(asked.method(), asked.uri())
                ? null
                : traced.receiveRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void sendResponse(
            Context context,
            @Nullable R response,
            @Nullable Object trace,
            @Nullable Throwable failure,
            TagExtractor<R> tags) {
        if (trace != null) {
            traced.sendResponse(context, response, trace, failure, tags);
        }
    }

    @Override
    public <R> @Nullable Object sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        return traced.sendRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void receiveResponse(
            Context context,
            @Nullable R response,
            @Nullable Object trace,
            @Nullable Throwable failure,
            TagExtractor<R> tags) {
        if (trace != null) {
            traced.receiveResponse(context, response, trace, failure, tags);
        }
    }
}
