package dev.atoll.anonymizer;

import dev.atoll.runtime.messaging.MessagingConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/// The test's own hands on RocketMQ: it sends events as a data plane does, and reads facts as a sink does.
@Singleton
public class RegionBus {

    private final DefaultMQProducer producer = new DefaultMQProducer("test-region");
    private final DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("test-center");
    private final List<MessageExt> facts = new CopyOnWriteArrayList<>();

    RegionBus(MessagingConfig config) throws MQClientException {
        producer.setNamesrvAddr(config.sendTo().orElseThrow());
        producer.setInstanceName("test-region");
        producer.setSendMsgTimeout(60_000);
        producer.start();
        consumer.setNamesrvAddr(config.sendTo().orElseThrow());
        consumer.setInstanceName("test-center");
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.subscribe("atoll-facts", "*");
        consumer.start();
    }

    @PreDestroy
    void stop() {
        producer.shutdown();
        consumer.shutdown();
    }

    public void send(UUID id, String type, String body, String traceParent) throws Exception {
        var message = new Message("atoll-events", type, id.toString(), body.getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("traceparent", traceParent);
        producer.send(message);
    }

    /// The facts whose body holds that text, of all that have come so far.
    public List<MessageExt> facts(String text) {
        facts.addAll(consumer.poll(100));
        return facts.stream()
                .filter(fact -> new String(fact.getBody(), StandardCharsets.UTF_8).contains(text))
                .toList();
    }
}
