package dev.atoll.anonymizer.aggregate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What is counted together: the events of one type that share their public values.
///
/// @param counted the wire name of the events
/// @param dimensions the PUBLIC fields by name, and nothing else
public record Cell(String counted, Map<String, String> dimensions) {

    public Cell {
        dimensions = Map.copyOf(dimensions);
    }

    /// The same for equal cells, in every process.
    UUID id() {
        return NameUuid.of(Stream.concat(Stream.of(counted), values()));
    }

    /// The dimensions by name, so that equal cells are written alike.
    SortedMap<String, String> sorted() {
        return new TreeMap<>(dimensions);
    }

    /// Names and values in turn.
    Stream<String> values() {
        return sorted().entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()));
    }
}
