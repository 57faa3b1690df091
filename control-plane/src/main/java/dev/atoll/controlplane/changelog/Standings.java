package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
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

    /// How many decisions of the kind are there in the region for those who ask.
    int leftIn(String region, DecisionKind kind) {
        return (int) bySubject.keySet().stream()
                .filter(subject -> subject.kind() == kind && isLeft(subject, region))
                .count();
    }

    /// How many of these are there now, and no more afterwards.
    int goneIn(String region, List<Subject> subjects, Standings after) {
        return (int) subjects.stream()
                .filter(subject -> isLeft(subject, region) && !after.isLeft(subject, region))
                .count();
    }

    private boolean isLeft(Subject subject, String region) {
        return about(subject)
                .newestIn(region)
                .filter(change -> !change.proposal().takesAway())
                .isPresent();
    }
}
