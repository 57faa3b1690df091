package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.flag.FlagName;
import dev.atoll.controlplane.proposal.KindRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FlagRule implements KindRule {

    @Override
    public DecisionKind kind() {
        return DecisionKind.FLAG;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        if (!FlagName.isValid(key)) {
            return Optional.of("The key is no flag name");
        }
        var objections = FlagReview.objections(key, value);
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
    }

    @Override
    public List<String> warnings(String key, JsonNode value) {
        return FlagWarnings.of(key, value);
    }
}
