package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.flag.SegmentId;
import dev.atoll.controlplane.proposal.KindRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SegmentRule implements KindRule {

    @Override
    public DecisionKind kind() {
        return DecisionKind.SEGMENT;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        if (!SegmentId.isValid(key)) {
            return Optional.of("The key is no number of a segment");
        }
        var objections = FlagReview.objectionsToSegment(value);
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
    }

    @Override
    public List<String> warnings(String key, JsonNode value) {
        return FlagWarnings.ofSegment(value);
    }
}
