package dev.atoll.runtime.messaging;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.jboss.logging.Logger;

/// Subscribes every [MessageHandler] for as long as the process runs. The client keeps looking for a bus that is away.
@ApplicationScoped
class RocketMqConsumers {

    private static final String EVERY_TYPE = "*";
    private static final Logger LOG = Logger.getLogger(RocketMqConsumers.class);
    private static final int THREADS = 4; // a queue is worked by one at a time, and a topic has few of them

    private final MessagingConfig config;
    private final List<MessageHandler> handlers;
    private final Tracer tracer;
    private final List<Thread> subscribing = new CopyOnWriteArrayList<>();
    private final List<DefaultMQPushConsumer> running = new CopyOnWriteArrayList<>();

    RocketMqConsumers(MessagingConfig config, @All List<MessageHandler> handlers, Tracer tracer) {
        this.config = config;
        this.handlers = handlers;
        this.tracer = tracer;
    }

    /// The process does not wait for its bus: it serves without one, and subscribes once there is one.
    void start(@Observes StartupEvent event) {
        config.consumeFrom()
                .ifPresent(nameServer -> handlers.forEach(handler -> subscribing.add(Thread.ofVirtual()
                        .name("subscribe-" + handler.group())
                        .start(() -> insist(handler, nameServer)))));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Thread thread : subscribing) {
            thread.interrupt();
            thread.join();
        }
        running.forEach(DefaultMQPushConsumer::shutdown);
    }

    private void insist(MessageHandler handler, String nameServer) {
        boolean said = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                running.add(subscribe(handler, nameServer));
                return;
            } catch (MQClientException
                    | IllegalStateException away) { // the client wraps some in one, some in the other
                LOG.debugf(away, "Cannot subscribe %s", handler.group());
                if (!said) {
                    LOG.warnf("%s waits for the bus at %s", handler.group(), nameServer);
                    said = true;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.retryPause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DefaultMQPushConsumer subscribe(MessageHandler handler, String nameServer) throws MQClientException {
        var consumer = new DefaultMQPushConsumer(handler.group());
        consumer.setNamesrvAddr(nameServer);
        consumer.setInstanceName(config.instance() + "-in");
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.setConsumeThreadMin(THREADS);
        consumer.setConsumeThreadMax(THREADS);
        consumer.setMaxReconsumeTimes(RocketMqListener.GIVE_UP);
        consumer.setAwaitTerminationMillisWhenShutdown(config.handlingTimeout().toMillis());
        consumer.registerMessageListener(new RocketMqListener(handler, config, tracer));
        try {
            consumer.subscribe(handler.topic().wireName(), EVERY_TYPE);
            consumer.start();
            return consumer;
        } catch (MQClientException | IllegalStateException e) {
            consumer.shutdown();
            throw e;
        }
    }
}
