package dev.atoll.servers.rocketmq;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// The topics of a RocketMQ of which only the ports are known.
record RocketMqTopics(RocketMqConfig config) {

    private static final int CREATE_TOPIC = 17;
    private static final int ROUTE_OF_TOPIC = 105;
    private static final String OF_EVERY_BROKER = "TBW102";
    private static final String QUEUES = "4";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MILLIS = 2_000;

    /// Whether the name server knows the broker, and the proxy speaks HTTP/2. That a port takes connections says
    /// nothing: the engine takes them before the server in the container does.
    boolean reachable() {
        return knows(OF_EVERY_BROKER) && proxyAnswers();
    }

    /// Creates those that are missing, and waits until clients can find all of them.
    void create() {
        for (String topic : config.topics()) {
            if (!knows(topic)) {
                create(topic);
            }
        }
    }

    private void create(String topic) {
        OptionalInt answer = new RocketMqRequest(
                        CREATE_TOPIC,
                        Map.of(
                                "topic",
                                topic,
                                "defaultTopic",
                                OF_EVERY_BROKER,
                                "readQueueNums",
                                QUEUES,
                                "writeQueueNums",
                                QUEUES,
                                "perm",
                                "6", // read and write
                                "topicFilterType",
                                "SINGLE_TAG",
                                "topicSysFlag",
                                "0",
                                "order",
                                "false"))
                .send(config.brokerPort());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!knows(topic)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "%s has no topic %s; the broker answered %s".formatted(config.name(), topic, answer));
            }
            pause();
        }
    }

    private boolean knows(String topic) {
        OptionalInt answer = new RocketMqRequest(ROUTE_OF_TOPIC, Map.of("topic", topic)).send(config.nameServerPort());
        return answer.isPresent() && answer.getAsInt() == RocketMqRequest.SUCCESS;
    }

    /// By the connection preface of RFC 9113, section 3.4, to which a server answers with its settings.
    private boolean proxyAnswers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), config.proxyPort()), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream()
                    .write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
            byte[] frame = socket.getInputStream().readNBytes(9);
            return frame.length == 9 && frame[3] == 4; // SETTINGS
        } catch (IOException e) {
            return false; // not yet, or no longer
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a topic", e);
        }
    }
}
