package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.contracts.control.AccessToken.Secret;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.controlplane.access.IssuedTokens;
import dev.atoll.controlplane.snapshot.OwnDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The tokens of the control plane itself, by the hash of each secret, as new as the last look at the log. They are
/// known while the database is away.
@ApplicationScoped
class LoggedTokens implements IssuedTokens {

    private static final String EVERYWHERE = "*";

    private final OwnDecisions own;
    private final InstantSource clock;
    private volatile Known known = new Known("", Map.of());

    LoggedTokens(OwnDecisions own, InstantSource clock) {
        this.own = own;
        this.clock = clock;
    }

    private record Known(String position, Map<String, Opening> byHash) {}

    private record Opening(Secret secret, Caller caller) {}

    @Override
    public boolean areKnown() {
        return own.current().isPresent();
    }

    @Override
    public Optional<Caller> callerOf(String hash) {
        return own.current()
                .map(this::known)
                .flatMap(current -> Optional.ofNullable(current.byHash().get(hash)))
                .filter(opening -> opening.secret().isValid(clock.instant()))
                .map(Opening::caller);
    }

    @Override
    public Optional<Caller> callerNamed(String name) {
        return own.current().map(this::known).stream()
                .flatMap(current -> current.byHash().values().stream())
                .filter(opening -> opening.caller().name().equals(name))
                .filter(opening -> opening.secret().isValid(clock.instant()))
                .map(Opening::caller)
                .findFirst();
    }

    private Known known(Snapshot snapshot) {
        var last = known;
        if (last.position().equals(snapshot.position())) {
            return last;
        }
        var read = new Known(snapshot.position(), read(snapshot));
        known = read;
        return read;
    }

    private static Map<String, Opening> read(Snapshot snapshot) {
        Map<String, Opening> byHash = new HashMap<>();
        for (var decision : snapshot.decisions()) {
            if (decision.kind().equals(DecisionKind.TOKEN.wireName())) {
                AccessToken.parse(decision.value())
                        .filter(token -> !token.revoked())
                        .ifPresent(token -> caller(decision, token)
                                .ifPresent(caller -> token.secrets()
                                        .forEach(secret -> byHash.put(secret.hash(), new Opening(secret, caller)))));
            }
        }
        return Map.copyOf(byHash);
    }

    private static Optional<Caller> caller(Decision decision, AccessToken token) {
        return switch (token.kind()) {
            case ADMIN -> Optional.of(user(decision, Role.ADMIN, token));
            case OPERATOR -> Optional.of(user(decision, Role.OPERATOR, token));
            case VIEWER -> Optional.of(user(decision, Role.VIEWER, token));
            case REGION -> oneRegion(token).map(Caller.Region::new);
            case CLIENT, FRONTEND ->
                oneRegion(token)
                        .map(region -> new Caller.Client(
                                decision.key(), region, token.projects(), token.kind() == Kind.FRONTEND));
        };
    }

    private static Caller user(Decision decision, Role role, AccessToken token) {
        return new Caller.User("token:" + decision.key(), role, token.regions());
    }

    private static Optional<RegionId> oneRegion(AccessToken token) {
        return token.regions().size() == 1 && !token.regions().contains(EVERYWHERE)
                ? Optional.of(new RegionId(token.regions().iterator().next()))
                : Optional.empty();
    }
}
