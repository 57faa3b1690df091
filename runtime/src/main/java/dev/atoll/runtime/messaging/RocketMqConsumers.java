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

/// Subscribes every [MessageHandler] for as long as the process runs. The client keeps looking for a bus that is away.
@ApplicationScoped
class RocketMqConsumers {

    private static final String EVERY_TYPE = "*";
    private static final int THREADS = 4; // a queue is worked by one at a time, and a topic has few of them

    private final MessagingConfig config;
    private final List<MessageHandler> handlers;
    private final Tracer tracer;
    private final List<DefaultMQPushConsumer> running = new CopyOnWriteArrayList<>();

    RocketMqConsumers(MessagingConfig config, @All List<MessageHandler> handlers, Tracer tracer) {
        this.config = config;
        this.handlers = handlers;
        this.tracer = tracer;
    }

    void start(@Observes StartupEvent event) {
        config.consumeFrom().ifPresent(nameServer -> handlers.forEach(handler -> subscribe(handler, nameServer)));
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(DefaultMQPushConsumer::shutdown);
    }

    private void subscribe(MessageHandler handler, String nameServer) {
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
        } catch (MQClientException e) {
            throw new IllegalStateException("Cannot subscribe " + handler.group(), e);
        }
        running.add(consumer);
    }
}
