package dev.atoll.sink;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessagingConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/// The test's own hands on RocketMQ: it sends what a region's anonymizer sends, and what it never should.
@Singleton
public class CenterBus {

    private static final String TYPE = "analytics.fact.v1";

    private final DefaultMQProducer producer = new DefaultMQProducer("test-region");
    private final MessageCodec codec;

    CenterBus(MessagingConfig config, MessageCodec codec) throws MQClientException {
        this.codec = codec;
        producer.setNamesrvAddr(config.consumeFrom().orElseThrow());
        producer.setInstanceName("test-region");
        producer.setSendMsgTimeout(60_000);
        producer.start();
    }

    @PreDestroy
    void stop() {
        producer.shutdown();
    }

    /// Sends the fact as its region would.
    public void send(AnonymizedFact fact, RegionKey key) throws Exception {
        var body = codec.encode(fact);
        send(fact.id(), TYPE, body, Optional.of(sign(body, key)));
    }

    /// Sends a body with a signature over that body.
    public void sendSigned(UUID id, String body, RegionKey key) throws Exception {
        send(id, TYPE, body, Optional.of(sign(body, key)));
    }

    public void send(UUID id, String type, String body, Optional<String> signature) throws Exception {
        var message = new Message("atoll-facts", type, id.toString(), body.getBytes(StandardCharsets.UTF_8));
        signature.ifPresent(value -> message.putUserProperty(FactSignature.PROPERTY, value));
        producer.send(message);
    }

    public static String sign(String body, RegionKey key) {
        return FactSignature.of(
                        body.getBytes(StandardCharsets.UTF_8), key.pair().getPrivate())
                .value();
    }
}
