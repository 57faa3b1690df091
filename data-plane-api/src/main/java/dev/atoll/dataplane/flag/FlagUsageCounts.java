package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagUsages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often each flag was asked for in this process, by our own code and by the SDKs and browsers that it serves,
/// until it is told to the control plane. Counts say nothing of a person.
@ApplicationScoped
class FlagUsageCounts implements FlagUsages {

    private static final int MAX_FLAGS = 5_000; // whoever sends names that nobody decided must not fill the memory

    private final Map<String, Answers> answers = new ConcurrentHashMap<>();

    /// Counts answers that our own code got.
    void count(String flag, boolean isEnabled, long times) {
        var counted = answers.get(flag);
        if (counted == null) {
            if (answers.size() >= MAX_FLAGS) {
                return;
            }
            counted = answers.computeIfAbsent(flag, _ -> new Answers());
        }
        (isEnabled ? counted.yes : counted.no).add(times);
    }

    @Override
    public Uni<Void> count(Audience audience, JsonNode metrics) {
        add(metrics.path("bucket").path("toggles"));
        return Uni.createFrom().voidItem();
    }

    private void add(JsonNode toggles) {
        for (var toggle : toggles.properties()) {
            var counts = toggle.getValue();
            count(toggle.getKey(), true, Math.max(0, counts.path("yes").asLong()));
            count(toggle.getKey(), false, Math.max(0, counts.path("no").asLong()));
            var counted = answers.get(toggle.getKey());
            if (counted != null) {
                counts.path("variants")
                        .properties()
                        .forEach(variant -> counted.variant(
                                variant.getKey(), Math.max(0, variant.getValue().asLong())));
            }
        }
    }

    /// What was counted since the last time, in the form of `toggles`; empty when there is nothing.
    Optional<ObjectNode> drain() {
        var toggles = JsonNodeFactory.instance.objectNode();
        answers.forEach((flag, counted) -> {
            var yes = counted.yes.sumThenReset();
            var no = counted.no.sumThenReset();
            Map<String, Long> variants = new TreeMap<>();
            counted.variants.forEach((name, times) -> variants.put(name, times.sumThenReset()));
            variants.values().removeIf(times -> times == 0);
            if (yes + no > 0 || !variants.isEmpty()) {
                var toggle = toggles.putObject(flag).put("yes", yes).put("no", no);
                var given = toggle.putObject("variants");
                variants.forEach(given::put);
            }
        });
        return toggles.isEmpty() ? Optional.empty() : Optional.of(toggles);
    }

    /// Counts that could not be told are told next time.
    void restore(ObjectNode toggles) {
        add(toggles);
    }

    private static final class Answers {

        private static final int MAX_VARIANTS = 100;

        private final LongAdder yes = new LongAdder();
        private final LongAdder no = new LongAdder();
        private final Map<String, LongAdder> variants = new ConcurrentHashMap<>();

        void variant(String name, long times) {
            if (variants.size() < MAX_VARIANTS || variants.containsKey(name)) {
                variants.computeIfAbsent(name, _ -> new LongAdder()).add(times);
            }
        }
    }
}
