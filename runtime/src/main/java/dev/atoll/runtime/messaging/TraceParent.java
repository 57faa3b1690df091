package dev.atoll.runtime.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one header by which a trace travels (W3C Trace Context, section 3.2), in a message's property or a table's
/// column.
public final class TraceParent {

    /// The name of the header and of the message property.
    public static final String PROPERTY = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /// The header for this context; empty when it is part of no trace.
    public static String of(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(context, headers, TraceParent::put);
        return headers.getOrDefault(PROPERTY, "");
    }

    /// A context whose spans continue that trace; one that is malformed or empty starts a new trace.
    public static Context context(String traceParent) {
        return W3C.extract(Context.root(), traceParent, Header.INSTANCE);
    }

    private static void put(@Nullable Map<String, String> carrier, String key, String value) {
        if (carrier != null) {
            carrier.put(key, value);
        }
    }

    private enum Header implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(PROPERTY);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(PROPERTY) ? carrier : null;
        }
    }
}
