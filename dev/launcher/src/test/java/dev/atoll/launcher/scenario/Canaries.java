package dev.atoll.launcher.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;

/// Looks for personal values in every place outside the region's own stores: logs, traces, the central bus, the sink.
///
/// @param values phones and names that must be nowhere
record Canaries(JourneyStack stack, List<String> values) {

    private static final String TABLES = "select table_schema, table_name from information_schema.tables"
            + " where table_schema not in ('pg_catalog', 'information_schema')";

    /// Where any of the values was found, and which; empty when all is well.
    List<String> found() {
        List<String> leaks = new ArrayList<>();
        texts().forEach((place, texts) -> texts.forEach(
                text -> values.stream().filter(text::contains).forEach(value -> leaks.add(place + ": " + value))));
        return leaks.stream().distinct().toList();
    }

    /// Everything that was searched, by place: a search of nothing finds nothing.
    Map<String, List<String>> texts() {
        return Map.of("log", logs(), "trace", stack.traces(), "central bus", centralBus(), "sink", sinkTables());
    }

    private List<String> logs() {
        try (Stream<Path> files = Files.walk(stack.kept())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log"))
                    .map(Canaries::read)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> centralBus() {
        var reader = new DefaultLitePullConsumer("canaries-" + System.nanoTime());
        reader.setNamesrvAddr(stack.centerNameServer());
        reader.setInstanceName("canaries-" + System.nanoTime());
        reader.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        List<String> messages = new ArrayList<>();
        try {
            reader.subscribe("atoll-facts", "*");
            reader.start();
            int quiet = 0;
            while (quiet < 3) { // the first polls come back empty until the queues are shared out
                var batch = reader.poll(Duration.ofSeconds(3).toMillis());
                quiet = batch.isEmpty() ? quiet + 1 : 0;
                batch.forEach(message ->
                        messages.add(message.getProperties() + new String(message.getBody(), StandardCharsets.UTF_8)));
            }
            return messages;
        } catch (MQClientException e) {
            throw new IllegalStateException(e);
        } finally {
            reader.shutdown();
        }
    }

    private List<String> sinkTables() {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(stack.sinkDatabase());
                var tables = connection.createStatement();
                var names = tables.executeQuery(TABLES)) {
            while (names.next()) {
                String table = "\"%s\".\"%s\"".formatted(names.getString(1), names.getString(2));
                try (var statement = connection.createStatement();
                        var contents = statement.executeQuery("select t::text from " + table + " t")) {
                    while (contents.next()) {
                        rows.add(contents.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
