package dev.atoll.controlplane.observation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.atoll.controlplane.observation.Span.Interval;
import dev.atoll.controlplane.observation.Span.Origin;
import dev.atoll.controlplane.observation.Span.Work;
import dev.atoll.runtime.telemetry.AllowedAttributes;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One export request of OpenTelemetry (OTLP 1, `ExportTraceServiceRequest`), read: its good spans, and how many were
/// not. The processes clean their spans; that only allowed attributes are kept is checked here once more.
///
/// @param spans those with valid identifiers and times, each cut to size
/// @param rejected how many others there were
record OtlpSpans(List<Span> spans, int rejected) {

    private static final int MAX_SPANS = 10_000;
    private static final int MAX_TEXT = 256;
    private static final int MAX_ATTRIBUTES = 32;
    private static final int MAX_LINKS = 16;
    private static final String UNKNOWN = "unknown";

    /// @param region the region of whoever sent it; empty when the sender may speak for any
    /// @throws InvalidProtocolBufferException when these bytes are no such request
    static OtlpSpans read(byte[] request, Optional<String> region) throws InvalidProtocolBufferException {
        var spans = new ArrayList<Span>();
        var rejected = 0;
        for (var resource : ExportTraceServiceRequest.parseFrom(request).getResourceSpansList()) {
            var origin = origin(resource, region);
            for (var scope : resource.getScopeSpansList()) {
                for (var span : scope.getSpansList()) {
                    if (isValid(span) && spans.size() < MAX_SPANS) {
                        spans.add(span(span, origin));
                    } else {
                        rejected++;
                    }
                }
            }
        }
        return new OtlpSpans(spans, rejected);
    }

    private static Origin origin(ResourceSpans resource, Optional<String> region) {
        var attributes = resource.getResource().getAttributesList();
        return new Origin(text(attributes, "service.name"), region.orElseGet(() -> text(attributes, "atoll.region")));
    }

    private static String text(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> cut(attribute.getValue().getStringValue()))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static boolean isValid(io.opentelemetry.proto.trace.v1.Span span) {
        return isId(span.getTraceId(), 16)
                && isId(span.getSpanId(), 8)
                && (span.getParentSpanId().isEmpty() || span.getParentSpanId().size() == 8)
                && span.getStartTimeUnixNano() > 0
                && span.getEndTimeUnixNano() >= span.getStartTimeUnixNano();
    }

    private static boolean isId(ByteString id, int length) {
        return id.size() == length && !id.equals(ByteString.copyFrom(new byte[length]));
    }

    private static Span span(io.opentelemetry.proto.trace.v1.Span span, Origin origin) {
        var kind = span.getKind().name().replace("SPAN_KIND_", "");
        return new Span(
                new SpanReference(hex(span.getTraceId()), hex(span.getSpanId())),
                isId(span.getParentSpanId(), 8) ? hex(span.getParentSpanId()) : null,
                new Work(cut(span.getName()), kind, span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR),
                origin,
                new Interval(span.getStartTimeUnixNano(), span.getEndTimeUnixNano()),
                span.getLinksList().stream()
                        .limit(MAX_LINKS)
                        .map(link -> new SpanReference(hex(link.getTraceId()), hex(link.getSpanId())))
                        .toList(),
                attributes(span.getAttributesList()));
    }

    private static Map<String, Object> attributes(List<KeyValue> all) {
        var kept = new TreeMap<String, Object>();
        for (var attribute : all) {
            var value = value(attribute.getValue());
            if (value != null && kept.size() < MAX_ATTRIBUTES && AllowedAttributes.allows(attribute.getKey())) {
                kept.put(cut(attribute.getKey()), value);
            }
        }
        return kept;
    }

    private static @Nullable Object value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> cut(value.getStringValue());
            case BOOL_VALUE -> value.getBoolValue();
            case INT_VALUE -> value.getIntValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            default -> null; // lists, maps and bytes: nobody reads them here
        };
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray(), 0, Math.min(id.size(), 16));
    }
}
