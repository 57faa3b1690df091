package dev.atoll.dataplane;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every span that a test made.
@ApplicationScoped
public class SpansOfTests implements SpanProcessor {

    private final List<String> ended = new CopyOnWriteArrayList<>();

    public void clear() {
        ended.clear();
    }

    /// All of them as one text: names, attributes, events and states.
    public String all() {
        return String.join("\n", ended);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        var seen = span.toSpanData();
        ended.add(seen.getName() + ' ' + seen.getAttributes() + ' ' + seen.getEvents() + ' ' + seen.getStatus());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
