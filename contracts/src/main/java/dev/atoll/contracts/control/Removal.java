package dev.atoll.contracts.control;

import dev.atoll.contracts.control.Decision.Subject;
import java.util.Map;
import java.util.Optional;

/// Why something holds no longer in a region, or is told to nobody any more, as a snapshot says it beside its
/// decisions: as one of the kind `removal`, which a follower that is older than this passes over like any kind it
/// does not know.
///
/// @param subject what was taken away
/// @param revision the change that did it
/// @param set which changes were appended at once: the first revision of them
/// @param marked whether somebody said that they may take away much
public record Removal(Subject subject, long revision, long set, boolean marked) {

    /// The kind of the decisions that tell of one.
    public static final String KIND = "removal";

    /// What a snapshot says of the removal of this.
    public static Subject about(Subject subject) {
        return new Subject(KIND, subject.kind() + ":" + subject.key());
    }

    /// As a snapshot says it.
    public Decision toDecision() {
        return new Decision(KIND, about(subject).key(), revision, Map.of("set", set, "marked", marked));
    }

    /// Reads what a snapshot says of the removal of this; empty when it says nothing that can be read.
    public static Optional<Removal> parse(Subject subject, Decision decision) {
        return decision.value() instanceof Map<?, ?> fields && fields.get("set") instanceof Number set
                ? Optional.of(new Removal(
                        subject, decision.revision(), set.longValue(), Boolean.TRUE.equals(fields.get("marked"))))
                : Optional.empty();
    }
}
