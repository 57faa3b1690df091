package dev.atoll.servers.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.process.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocketMqServerIT {

    static final String TOPIC = "orders";

    @TempDir
    Path directory;

    private RocketMqConfig config;

    @BeforeEach
    void configure() {
        int port = FreePorts.block(10);
        config = new RocketMqConfig(
                "rocketmq", directory, TestServers.rocketMqProgram(), port, port + 4, port + 8, List.of(TOPIC));
    }

    @AfterEach
    void end() {
        RocketMqServer.find(config).ifPresent(Server::kill);
    }

    @Test
    void losesNoMessageWhenItIsStoppedOrKilled() throws Exception {
        Server first = RocketMqServer.start(config);
        send(config, 0, 50);
        first.kill();
        assertThat(first.isReady()).isFalse();

        Server second = RocketMqServer.start(config);
        send(config, 50, 100);
        second.stop();

        RocketMqServer.start(config);
        assertThat(receive(config, 100)).containsExactlyInAnyOrderElementsOf(bodies(0, 100));
    }

    static void send(RocketMqConfig config, int from, int to) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("orders-producer");
        producer.setNamesrvAddr(config.nameServer());
        producer.setInstanceName("from-" + from);
        producer.setSendMsgTimeout(60_000);
        producer.start();
        try {
            for (String body : bodies(from, to)) {
                producer.send(new Message(TOPIC, body.getBytes(StandardCharsets.UTF_8)));
            }
        } finally {
            producer.shutdown();
        }
    }

    static Set<String> receive(RocketMqConfig config, int expected) throws MQClientException {
        Set<String> received = ConcurrentHashMap.newKeySet();
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("orders-consumer");
        consumer.setNamesrvAddr(config.nameServer());
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.subscribe(TOPIC, "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, _) -> {
            messages.forEach(message -> received.add(new String(message.getBody(), StandardCharsets.UTF_8)));
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> received.size() >= expected);
            return received;
        } finally {
            consumer.shutdown();
        }
    }

    static List<String> bodies(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "order " + i).collect(Collectors.toList());
    }
}
