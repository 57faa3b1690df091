package dev.atoll.dataplane.access;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.TokenHash;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.HeldDecisions;
import dev.atoll.runtime.unleash.ValidTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// The tokens that hold in this region, by the hash of their secret. How long it takes to look one up tells nothing of
/// the secrets that there are: only hashes are compared.
@ApplicationScoped
class ClientTokens implements ValidTokens {

    private static final Logger LOG = Logger.getLogger(ClientTokens.class);

    private final Supplier<Map<String, ClientToken>> byHash;
    private final RegionId region;
    private final InstantSource clock;

    @Inject
    ClientTokens(Decisions decisions, RegionId region, InstantSource clock) {
        this(decisions.derive(ClientTokens::read), region, clock);
    }

    ClientTokens(Supplier<Map<String, ClientToken>> byHash, RegionId region, InstantSource clock) {
        this.byHash = byHash;
        this.region = region;
        this.clock = clock;
    }

    /// What is known of the token, if it opens anything now.
    Optional<ClientToken> find(String secret) {
        return Optional.ofNullable(byHash.get().get(TokenHash.of(secret))).filter(this::isValid);
    }

    @Override
    public Optional<ValidToken> valid(String secret) {
        return find(secret)
                .map(token -> new ValidToken(
                        token.kind().wireName(),
                        region.value(),
                        token.projects().stream().sorted().toList()));
    }

    /// Whether any token that opens something now may be used on pages of the site.
    boolean isKnown(String origin) {
        return byHash.get().values().stream().anyMatch(token -> token.isGoodFrom(origin) && isValid(token));
    }

    private boolean isValid(ClientToken token) {
        return clock.instant().isBefore(token.expiresAt());
    }

    /// Those of other kinds open something elsewhere, and are none of ours.
    private static Map<String, ClientToken> read(HeldDecisions held) {
        Map<String, ClientToken> tokens = new HashMap<>();
        for (var decision : held.of(DecisionKind.TOKEN)) {
            var token = AccessToken.parse(decision.value());
            if (token.isEmpty()) {
                LOG.warnf("Revision %d cannot be read: its token opens nothing", decision.revision());
            } else if (!token.get().revoked() && !token.get().kind().isForCenter()) {
                put(decision.key(), token.get(), tokens);
            }
        }
        return Map.copyOf(tokens);
    }

    private static void put(String name, AccessToken token, Map<String, ClientToken> tokens) {
        for (var secret : token.secrets()) {
            tokens.put(
                    secret.hash(),
                    new ClientToken(name, token.kind(), token.projects(), token.origins(), secret.expiresAt()));
        }
    }
}
