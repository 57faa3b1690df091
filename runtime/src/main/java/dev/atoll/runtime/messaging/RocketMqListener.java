package dev.atoll.runtime.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly;
import org.apache.rocketmq.common.message.MessageExt;
import org.jboss.logging.Logger;

/// Hands the messages of one queue to a [MessageHandler], one after the other, each as a part of its sender's trace.
class RocketMqListener implements MessageListenerOrderly {

    /// So many attempts make the client move a message to the dead letters. We count only poison.
    static final int GIVE_UP = 16;

    private static final Logger LOG = Logger.getLogger(RocketMqListener.class);

    private final MessageHandler handler;
    private final MessagingConfig config;
    private final Tracer tracer;
    private final AtomicBoolean failing = new AtomicBoolean();

    RocketMqListener(MessageHandler handler, MessagingConfig config, Tracer tracer) {
        this.handler = handler;
        this.config = config;
        this.tracer = tracer;
    }

    @Override
    public ConsumeOrderlyStatus consumeMessage(List<MessageExt> messages, ConsumeOrderlyContext queue) {
        return messages.stream().allMatch(message -> isDone(message, queue))
                ? ConsumeOrderlyStatus.SUCCESS
                : ConsumeOrderlyStatus.SUSPEND_CURRENT_QUEUE_A_MOMENT;
    }

    /// What is logged about a message names its trace too.
    private boolean isDone(MessageExt message, ConsumeOrderlyContext queue) {
        var span = span(message);
        try (var _ = span.makeCurrent()) {
            return isDone(message, span, queue);
        } finally {
            span.end();
        }
    }

    private boolean isDone(MessageExt message, Span span, ConsumeOrderlyContext queue) {
        try {
            var received = received(message);
            await(received, span);
            report(false);
            return true;
        } catch (PoisonMessage poison) {
            LOG.errorf("%s gives up on %s: %s", handler.group(), message.getKeys(), poison.getMessage());
            span.setStatus(StatusCode.ERROR, "poison");
            message.setReconsumeTimes(GIVE_UP);
            return false;
        } catch (Throwable fault) { // whatever a handler throws, the message is not lost
            LOG.debugf(fault, "%s failed on %s and tries again", handler.group(), message.getKeys());
            report(true);
            span.setStatus(StatusCode.ERROR, "retry");
            message.setReconsumeTimes(0);
            queue.setSuspendCurrentQueueTimeMillis(config.retryPause().toMillis());
            return false;
        }
    }

    private void report(boolean nowFailing) {
        if (failing.getAndSet(nowFailing) != nowFailing) {
            LOG.log(
                    nowFailing ? Logger.Level.WARN : Logger.Level.INFO,
                    handler.group()
                            + (nowFailing ? " fails on a message, and tries it until it succeeds" : " is well again"));
        }
    }

    private void await(ReceivedMessage message, Span span) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> handle(message, span));
    }

    /// The trace is made current on the Vert.x context on which the handler's chain goes on, not only on this thread.
    @SuppressWarnings("MustBeClosedChecker") // closed when the chain ends, which is after this method has returned
    private Uni<Void> handle(ReceivedMessage message, Span span) {
        var scope = Context.root().with(span).makeCurrent();
        return Uni.createFrom()
                .deferred(() -> handler.handle(message))
                .ifNoItem()
                .after(config.handlingTimeout())
                .fail()
                .onTermination()
                .invoke(scope::close);
    }

    private Span span(MessageExt message) {
        String traceParent = message.getUserProperty(TraceParent.PROPERTY);
        return tracer.spanBuilder("process " + message.getTopic())
                .setParent(TraceParent.context(traceParent == null ? "" : traceParent))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "rocketmq")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", message.getTopic())
                .setAttribute("messaging.consumer.group.name", handler.group())
                .setAttribute("messaging.message.id", message.getKeys() == null ? "" : message.getKeys())
                .startSpan();
    }

    private static ReceivedMessage received(MessageExt message) {
        try {
            var body = new String(message.getBody(), StandardCharsets.UTF_8);
            return new ReceivedMessage(
                    UUID.fromString(message.getKeys()), message.getTags(), body, message.getProperties());
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new PoisonMessage("It has no id or no type");
        }
    }
}
