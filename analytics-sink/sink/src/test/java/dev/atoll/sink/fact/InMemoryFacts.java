package dev.atoll.sink.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.atoll.contracts.analytics.AnonymizedFact;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The twin of [PostgresFacts].
class InMemoryFacts implements Facts {

    private static final String SEPARATOR = "\u0000"; // sorts before everything that a value may hold

    private final Map<UUID, AnonymizedFact> facts = new HashMap<>();

    @Override
    public Uni<Boolean> add(AnonymizedFact fact) {
        return Uni.createFrom().item(facts.putIfAbsent(fact.id(), fact) == null);
    }

    @Override
    public Uni<Sums> sum(Question question) {
        Map<String, Long> groups = about(question)
                .collect(
                        groupingBy(fact -> key(fact, question.by()), TreeMap::new, summingLong(AnonymizedFact::count)));
        return Uni.createFrom()
                .item(new Sums(
                        groups.entrySet().stream()
                                .limit(Question.MOST_GROUPS)
                                .map(group -> new Group(values(group.getKey()), group.getValue()))
                                .toList(),
                        about(question).mapToLong(AnonymizedFact::count).sum()));
    }

    private Stream<AnonymizedFact> about(Question question) {
        return facts.values().stream()
                .filter(fact -> fact.counted().equals(question.counted()))
                .filter(fact -> fact.windowEnd().isAfter(question.from())
                        && !fact.windowEnd().isAfter(question.to()));
    }

    private static String key(AnonymizedFact fact, List<Dimension> by) {
        return String.join(
                SEPARATOR, by.stream().map(dimension -> value(fact, dimension)).toList());
    }

    private static List<String> values(String key) {
        return List.of(key.split(SEPARATOR, -1));
    }

    private static String value(AnonymizedFact fact, Dimension dimension) {
        return dimension == Dimension.REGION
                ? fact.region().value()
                : fact.dimensions().getOrDefault(dimension.wireName(), "");
    }
}
