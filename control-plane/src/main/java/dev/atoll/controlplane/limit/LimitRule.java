package dev.atoll.controlplane.limit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.KindRule;
import dev.atoll.runtime.limit.LimitReader;
import dev.atoll.runtime.limit.LimitReading.Understood;
import dev.atoll.runtime.limit.LimitReading.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What regions can read is right.
@ApplicationScoped
class LimitRule implements KindRule {

    @Override
    public DecisionKind kind() {
        return DecisionKind.LIMIT;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        return switch (LimitReader.read(key, value)) {
            case Understood _ -> Optional.empty();
            case Unreadable(var faults) -> Optional.of(String.join("; ", faults));
        };
    }
}
