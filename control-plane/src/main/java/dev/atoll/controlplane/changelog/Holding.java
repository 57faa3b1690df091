package dev.atoll.controlplane.changelog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was decided last about one subject: by region, and under `*` for every region not named here.
///
/// @param byRegion also what was removed
public record Holding(Map<String, Change> byRegion) {

    static final Holding NOTHING = new Holding(Map.of());

    /// Copied.
    public Holding {
        byRegion = Map.copyOf(byRegion);
    }

    /// After the change: one for every region leaves nothing else standing.
    Holding with(Change change) {
        var scope = change.proposal().scope();
        var next = new TreeMap<>(scope.isEverywhere() ? Map.of() : byRegion);
        scope.names().forEach(region -> next.put(region, change));
        return new Holding(next);
    }

    /// The newest change that concerns the region, also when it removed the subject there.
    Optional<Change> newestIn(String region) {
        var own = byRegion.get(region);
        return Optional.ofNullable(own == null ? byRegion.get(Scope.EVERYWHERE) : own);
    }

    /// What holds in the region.
    public Optional<Change> in(String region) {
        return newestIn(region).filter(change -> !change.proposal().removes());
    }

    /// The value that holds in the region; `null` as JSON writes it when none does.
    String valueIn(String region) {
        return in(region).map(change -> change.proposal().value()).orElse(Proposal.REMOVED);
    }

    /// The newest change that concerns any region of the scope, also when it removed the subject there.
    public Optional<Change> newestIn(Scope scope) {
        return within(scope).max((one, other) -> Long.compare(one.revision(), other.revision()));
    }

    /// The newest change that holds in any region of the scope.
    public Optional<Change> in(Scope scope) {
        return within(scope)
                .filter(change -> !change.proposal().removes())
                .max((one, other) -> Long.compare(one.revision(), other.revision()));
    }

    /// Every region that a decision named, and `*` for the others.
    Set<String> regions() {
        var regions = new TreeSet<>(byRegion.keySet());
        regions.add(Scope.EVERYWHERE);
        return regions;
    }

    /// Whether the regions hold different values; `*` stands for every region that a decision names.
    public boolean differsIn(@Nullable List<String> regions) {
        var named = regions == null || regions.contains(Scope.EVERYWHERE) ? byRegion.keySet() : regions;
        return named.stream()
                        .flatMap(region -> in(region).stream())
                        .map(change -> change.proposal().value())
                        .distinct()
                        .count()
                > 1;
    }

    private Stream<Change> within(Scope scope) {
        return scope.isEverywhere()
                ? byRegion.values().stream()
                : List.copyOf(scope.regions()).stream().flatMap(region -> newestIn(region).stream());
    }
}
