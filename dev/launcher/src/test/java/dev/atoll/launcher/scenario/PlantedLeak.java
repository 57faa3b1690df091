package dev.atoll.launcher.scenario;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/// Puts a personal value into each place where none may be, past all that keeps it out, to prove that [Canaries] looks.
record PlantedLeak(JourneyStack stack, String value) {

    void plant() throws Exception {
        Files.writeString(stack.kept().resolve("logs").resolve("planted.log"), "sent to " + value + "\n");
        plantInATrace();
        plantOnTheCentralBus();
        plantInTheSink();
    }

    private void plantInATrace() throws IOException, InterruptedException {
        long now = Instant.now().toEpochMilli() * 1_000_000;
        var span = Span.newBuilder()
                .setTraceId(ByteString.copyFrom("planted-leak-001", StandardCharsets.US_ASCII))
                .setSpanId(ByteString.copyFrom("planted1", StandardCharsets.US_ASCII))
                .setName("GET /customers/" + value)
                .setStartTimeUnixNano(now)
                .setEndTimeUnixNano(now + 1);
        var request = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var controlPlane = stack.endpoints().controlPlane();
            http.send(
                    HttpRequest.newBuilder(URI.create(controlPlane.url() + "/v1/traces"))
                            .header("Content-Type", "application/x-protobuf")
                            .header("Authorization", "Bearer " + controlPlane.adminToken())
                            .POST(BodyPublishers.ofByteArray(request.toByteArray()))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private void plantOnTheCentralBus() throws Exception {
        var producer = new DefaultMQProducer("planted-leak");
        producer.setNamesrvAddr(stack.centerNameServer());
        producer.setInstanceName("planted-leak");
        producer.setSendMsgTimeout(60_000);
        try {
            producer.start();
            producer.send(new Message("atoll-facts", value.getBytes(StandardCharsets.UTF_8)));
        } finally {
            producer.shutdown();
        }
    }

    private void plantInTheSink() throws SQLException {
        try (var connection = DriverManager.getConnection(stack.sinkDatabase());
                var statement = connection.createStatement()) {
            statement.execute("create table planted as select '" + value + "' as phone");
        }
    }
}
