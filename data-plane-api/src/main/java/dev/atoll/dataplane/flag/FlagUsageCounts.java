package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagAnswers;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagUsages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How often each flag was asked for in this process, by our own code and by the SDKs and browsers that it serves,
/// until it is told to the control plane. Counts say nothing of a person.
@ApplicationScoped
class FlagUsageCounts implements FlagUsages {

    private static final int MAX_FLAGS = 5_000; // names of flags that are no more must not fill the memory

    private final Supplier<FlagState> flags;
    private final Map<String, Answers> answers = new ConcurrentHashMap<>();

    @Inject
    FlagUsageCounts(DecidedFlagStates states) {
        this(states::state);
    }

    FlagUsageCounts(Supplier<FlagState> flags) {
        this.flags = flags;
    }

    /// Counts an answer that our own code got.
    void count(String flag, boolean isEnabled) {
        var counted = of(flag);
        if (counted != null) {
            (isEnabled ? counted.yes : counted.no).increment();
        }
    }

    @Override
    public Uni<Void> count(Audience audience, JsonNode metrics) {
        add(FlagAnswers.read(metrics, audience, flags.get()));
        return Uni.createFrom().voidItem();
    }

    private void add(Collection<FlagAnswers> told) {
        for (var one : told) {
            var counted = of(one.flag());
            if (counted != null) {
                counted.yes.add(one.yes());
                counted.no.add(one.no());
                one.variants().forEach(counted::variant);
            }
        }
    }

    private @Nullable Answers of(String flag) {
        var counted = answers.get(flag);
        return counted == null && answers.size() < MAX_FLAGS
                ? answers.computeIfAbsent(flag, _ -> new Answers())
                : counted;
    }

    /// What was counted since the last time, by flag.
    List<FlagAnswers> drain() {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(entry -> entry.getValue().drain(entry.getKey()))
                        .filter(told -> !told.isNothing())
                        .toList();
    }

    /// Counts that could not be told are told next time.
    void restore(Collection<FlagAnswers> told) {
        add(told);
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

        FlagAnswers drain(String flag) {
            Map<String, Long> drained = new TreeMap<>();
            variants.forEach((name, times) -> drained.put(name, times.sumThenReset()));
            drained.values().removeIf(times -> times == 0);
            return new FlagAnswers(flag, yes.sumThenReset(), no.sumThenReset(), drained);
        }
    }
}
