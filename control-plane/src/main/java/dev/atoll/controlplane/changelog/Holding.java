package dev.atoll.controlplane.changelog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /// What to decide, in this order, so that each region of the scope gets a value of its own: a decision for
    /// every region replaces those for single ones, so these are decided again behind it. Who gets nothing where
    /// nothing holds is left out.
    ///
    /// @param values of a region by its name, and under `*` of every region not named here; `null` as JSON writes
    /// it for nothing
    public Map<Scope, String> spread(Scope scope, UnaryOperator<String> values) {
        Map<Scope, String> parts = new LinkedHashMap<>();
        var rest = scope.isEverywhere() ? values.apply(Scope.EVERYWHERE) : Proposal.REMOVED;
        if (!rest.equals(Proposal.REMOVED)) {
            parts.put(Scope.everywhere(), rest);
        }
        Map<String, List<String>> regionsOfValue = new TreeMap<>();
        (scope.isEverywhere() ? new TreeSet<>(byRegion.keySet()) : scope.regions())
                .forEach(region -> regionsOfValue
                        .computeIfAbsent(values.apply(region), _ -> new ArrayList<>())
                        .add(region));
        regionsOfValue.remove(rest);
        regionsOfValue.forEach((value, names) -> Scope.parts(names).forEach(part -> parts.put(new Scope(part), value)));
        return parts;
    }

    private Stream<Change> within(Scope scope) {
        return scope.isEverywhere()
                ? byRegion.values().stream()
                : List.copyOf(scope.regions()).stream().flatMap(region -> newestIn(region).stream());
    }
}
