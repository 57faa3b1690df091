package dev.atoll.controlplane.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what is wrong, each once.
final class Objections {

    private final Set<String> all = new LinkedHashSet<>();

    void require(boolean isRight, String rule) {
        if (!isRight) {
            all.add(rule);
        }
    }

    /// @param where the subject of the sentence that the objection ends
    void add(String where, Optional<String> objection) {
        objection.ifPresent(end -> all.add(where + " " + end));
    }

    List<String> toList() {
        return List.copyOf(all);
    }
}
