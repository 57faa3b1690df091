package dev.atoll.controlplane.changelog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The fold of the log: what was decided last about each subject.
record Standings(Map<Subject, Holding> bySubject) {

    /// The fold of these changes, oldest first.
    static Standings of(List<Change> changes) {
        return new Standings(Map.of()).with(changes);
    }

    Standings with(List<Change> changes) {
        var next = new HashMap<>(bySubject);
        for (var change : changes) {
            next.put(
                    change.subject(),
                    next.getOrDefault(change.subject(), Holding.NOTHING).with(change));
        }
        return new Standings(Map.copyOf(next));
    }

    Holding about(Subject subject) {
        return bySubject.getOrDefault(subject, Holding.NOTHING);
    }

    /// Every region that any decision named, and `*` for the others.
    Set<String> regions() {
        var regions = new TreeSet<String>();
        regions.add(Scope.EVERYWHERE);
        bySubject.values().forEach(holding -> regions.addAll(holding.regions()));
        return regions;
    }

    /// How many decisions hold in the region.
    int heldIn(String region) {
        return (int) bySubject.values().stream()
                .filter(holding -> holding.in(region).isPresent())
                .count();
    }

    /// How many decisions that hold in the region hold no more afterwards.
    int removedIn(String region, Standings after) {
        return (int) bySubject.entrySet().stream()
                .filter(entry -> entry.getValue().in(region).isPresent())
                .filter(entry -> after.about(entry.getKey()).in(region).isEmpty())
                .count();
    }
}
