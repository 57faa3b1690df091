package dev.atoll.runtime.outbox;

import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.runtime.messaging.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.Message;

/// Puts a message into RocketMQ's form: its type as the tag, its id as the key, trace and signature as user properties.
@ApplicationScoped
class RocketMqEnvelopes {

    private final Instance<MessageSigner> signer;
    private final Tracer tracer;

    RocketMqEnvelopes(Instance<MessageSigner> signer, Tracer tracer) {
        this.signer = signer;
        this.tracer = tracer;
    }

    /// A span for sending the message, in the trace that appended it. The caller ends it.
    Span span(OutboxMessage message) {
        return tracer.spanBuilder("send " + message.topic())
                .setParent(TraceParent.context(message.traceParent()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "rocketmq")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", message.topic())
                .setAttribute("messaging.message.id", message.id().toString())
                .startSpan();
    }

    Message envelope(OutboxMessage message, Span span) {
        byte[] body = message.payload().getBytes(StandardCharsets.UTF_8);
        var envelope = new Message(message.topic(), message.type(), message.id().toString(), body);
        String traceParent = TraceParent.of(Context.root().with(span));
        if (!traceParent.isEmpty()) { // RocketMQ refuses a property without a value
            envelope.putUserProperty(TraceParent.PROPERTY, traceParent);
        }
        if (signer.isResolvable()) {
            envelope.putUserProperty(FactSignature.PROPERTY, signer.get().sign(body));
        }
        return envelope;
    }
}
