package dev.atoll.controlplane.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.KindRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token in the log is what it opens, and the hashes of its secrets.
@ApplicationScoped
class TokenRule implements KindRule {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ObjectMapper json;

    TokenRule(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public DecisionKind kind() {
        return DecisionKind.TOKEN;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        var isWhole = AccessToken.parse(json.convertValue(value, Object.class))
                .filter(token -> !token.secrets().isEmpty())
                .filter(token -> token.secrets().stream()
                        .allMatch(secret -> HASH.matcher(secret.hash()).matches()))
                .isPresent();
        return isWhole ? Optional.empty() : Optional.of("A token is told by its kind and the hashes of its secrets");
    }
}
