package dev.atoll.runtime.decision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What would be gone of what holds, and whether somebody marked that. What was taken away at once is counted
/// together, kind by kind, so that a region may sleep through any number of small removals.
///
/// @param held what holds, by the wire name of the kind, then by key
/// @param since the revision that it is of
/// @param next what would hold
record Losses(Map<String, Map<String, Decision>> held, long since, Map<String, Map<String, Decision>> next) {

    private static final int FEW = 4; // so many may never go unmarked at once, if they are a large part
    private static final int MASS_PERCENT = 20;
    private static final long UNEXPLAINED = -1;

    /// What a mass removal that nobody marked would take away; empty when there is none.
    Optional<String> unmarked() {
        return held.keySet().stream()
                .filter(kind -> !kind.equals(Removal.KIND))
                .flatMap(kind -> unmarked(kind).stream())
                .findFirst();
    }

    private Optional<String> unmarked(String kind) {
        var before = byKey(held, kind);
        var after = byKey(next, kind);
        var gone = before.values().stream()
                .filter(Losses::isLeft)
                .filter(decision -> !isLeft(after.get(decision.key())))
                .toList();
        if (gone.size() < FEW) {
            return Optional.empty();
        }
        var stays = after.values().stream().filter(Losses::isLeft).count();
        return largestAtOnce(gone)
                .filter(many -> many >= FEW && many * 100 > (gone.size() + stays) * MASS_PERCENT)
                .map(many -> "%d of %d decisions of the kind %s".formatted(many, gone.size() + stays, kind));
    }

    private Optional<Long> largestAtOnce(List<Decision> gone) {
        return gone.stream()
                .map(this::removal)
                .filter(removal -> !removal.map(Removal::marked).orElse(false))
                .collect(groupingBy(removal -> removal.map(Removal::set).orElse(UNEXPLAINED), counting()))
                .values()
                .stream()
                .max(Long::compare);
    }

    /// One that took something away which was there at this revision.
    private Optional<Removal> removal(Decision gone) {
        var told = byKey(next, Removal.KIND).get(Removal.about(gone.subject()).key());
        return Optional.ofNullable(told)
                .flatMap(decision -> Removal.parse(gone.subject(), decision))
                .filter(removal -> removal.revision() > since);
    }

    /// SDKs are told nothing of an archived flag.
    private static boolean isLeft(@Nullable Decision decision) {
        return decision != null
                && !(decision.kind().equals(DecisionKind.FLAG.wireName())
                        && decision.value() instanceof Map<?, ?> flag
                        && Boolean.TRUE.equals(flag.get("archived")));
    }

    private static Map<String, Decision> byKey(Map<String, Map<String, Decision>> all, String kind) {
        return all.getOrDefault(kind, Map.of());
    }
}
