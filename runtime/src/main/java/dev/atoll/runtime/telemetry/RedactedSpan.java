package dev.atoll.runtime.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/// A span as the center may see it: its times, its place in the trace, and the attributes that are allowed. The
/// trace state goes too, since whoever sends a request can write into it what they like.
final class RedactedSpan extends DelegatingSpanData {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private final Resource resource;
    private final Attributes attributes;
    private final List<EventData> events;
    private final List<LinkData> links;

    /// @param resource that of the span, redacted; one object for many spans, by which they are grouped
    RedactedSpan(SpanData span, Resource resource) {
        super(span);
        this.resource = resource;
        attributes = AllowedAttributes.of(span.getAttributes());
        events = span.getEvents().stream().map(RedactedSpan::event).toList();
        links = span.getLinks().stream().map(RedactedSpan::link).toList();
    }

    /// The name of a request is built anew from its method and route, since a path may name a person.
    @Override
    public String getName() {
        var method = attributes.get(METHOD);
        if (method == null) {
            return SafeText.of(super.getName());
        }
        var route = attributes.get(ROUTE);
        return route == null ? method : method + " " + route;
    }

    @Override
    public SpanContext getSpanContext() {
        return withoutState(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return withoutState(super.getParentSpanContext());
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return events;
    }

    @Override
    public List<LinkData> getLinks() {
        return links;
    }

    /// Whether it went well; the description, which is often an exception's message, stays.
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    static Resource redacted(Resource resource) {
        return Resource.create(AllowedAttributes.of(resource.getAttributes()));
    }

    private static EventData event(EventData event) {
        return EventData.create(
                event.getEpochNanos(), SafeText.of(event.getName()), AllowedAttributes.of(event.getAttributes()));
    }

    private static LinkData link(LinkData link) {
        return LinkData.create(withoutState(link.getSpanContext()), AllowedAttributes.of(link.getAttributes()));
    }

    private static SpanContext withoutState(SpanContext context) {
        if (!context.isValid()) {
            return SpanContext.getInvalid();
        }
        return context.isRemote()
                ? SpanContext.createFromRemoteParent(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }
}
