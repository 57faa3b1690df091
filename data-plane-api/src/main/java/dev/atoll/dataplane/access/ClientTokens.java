package dev.atoll.dataplane.access;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.TokenHash;
import dev.atoll.dataplane.access.ClientToken.Kind;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.HeldDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// The tokens that hold in this region, by the hash of their secret. How long it takes to look one up tells nothing of
/// the secrets that there are: only hashes are compared.
@ApplicationScoped
class ClientTokens {

    private static final Logger LOG = Logger.getLogger(ClientTokens.class);

    private final Supplier<Map<String, ClientToken>> byHash;
    private final InstantSource clock;

    @Inject
    ClientTokens(Decisions decisions, InstantSource clock) {
        this(decisions.derive(ClientTokens::read), clock);
    }

    ClientTokens(Supplier<Map<String, ClientToken>> byHash, InstantSource clock) {
        this.byHash = byHash;
        this.clock = clock;
    }

    /// What is known of the token, if it opens anything now.
    Optional<ClientToken> find(String secret) {
        return Optional.ofNullable(byHash.get().get(TokenHash.of(secret)))
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    private static Map<String, ClientToken> read(HeldDecisions held) {
        Map<String, ClientToken> tokens = new HashMap<>();
        for (var decision : held.of(DecisionKind.TOKEN)) {
            if (decision.value() instanceof Map<?, ?> value
                    && value.get("hash") instanceof String hash
                    && !Boolean.TRUE.equals(value.get("revoked"))) {
                read(decision, value).ifPresent(token -> tokens.put(hash, token));
            }
        }
        return Map.copyOf(tokens);
    }

    /// Kinds that open something elsewhere are none of ours. A token that cannot be read opens nothing.
    private static Optional<ClientToken> read(Decision decision, Map<?, ?> value) {
        var kind = switch (String.valueOf(value.get("kind"))) {
            case "client" -> Optional.of(Kind.CLIENT);
            case "frontend" -> Optional.of(Kind.FRONTEND);
            default -> Optional.<Kind>empty();
        };
        try {
            var expiresAt = value.get("expiresAt") instanceof String text ? Instant.parse(text) : Instant.MAX;
            var projects = value.get("projects") instanceof Collection<?> names
                    ? names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                    : Set.of("*");
            return kind.map(known -> new ClientToken(decision.key(), known, projects, expiresAt));
        } catch (DateTimeParseException unreadable) {
            LOG.warnf(
                    "Revision %d expires at a time that cannot be read: its token opens nothing", decision.revision());
            return Optional.empty();
        }
    }
}
