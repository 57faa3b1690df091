package dev.atoll.runtime.telemetry;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Lets spans out as [RedactedSpan]s only. Leaves out the calls that no request and no message asked for: a poll of
/// the database each moment would push everything else out of sight.
final class RedactingExporter implements SpanExporter {

    private final SpanExporter next;
    private final Map<Resource, Resource> resources = new ConcurrentHashMap<>(); // one: that of the process

    RedactingExporter(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var redacted = spans.stream()
                .filter(span -> !isPoll(span))
                .<SpanData>map(this::redacted)
                .toList();
        return redacted.isEmpty() ? CompletableResultCode.ofSuccess() : next.export(redacted);
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private RedactedSpan redacted(SpanData span) {
        return new RedactedSpan(span, resources.computeIfAbsent(span.getResource(), RedactedSpan::redacted));
    }

    private static boolean isPoll(SpanData span) {
        return span.getKind() == SpanKind.CLIENT && !span.getParentSpanContext().isValid();
    }
}
