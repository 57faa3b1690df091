package dev.atoll.controlplane.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.KindRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token in the log is a hash and what it opens.
@ApplicationScoped
class TokenRule implements KindRule {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Override
    public DecisionKind kind() {
        return DecisionKind.TOKEN;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        return HASH.matcher(value.path("hash").asText()).matches()
                ? Optional.empty()
                : Optional.of("A token is told by its hash");
    }
}
