package dev.atoll.controlplane.access;

import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.runtime.unleash.ValidTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// What the tokens of the control plane open, in the words of Unleash: the token of a region is one of a client there,
/// and operators and viewers are nobody to it.
@ApplicationScoped
class EdgeTokens implements ValidTokens {

    private static final List<String> ALL = List.of("*");

    private final Tokens tokens;

    EdgeTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<ValidToken> valid(String secret) {
        return tokens.callerOf(secret).flatMap(caller -> switch (caller) {
            case Caller.Region(var region) -> Optional.of(new ValidToken("client", region.value(), ALL));
            case Caller.Client client ->
                Optional.of(new ValidToken(
                        client.isBrowser() ? "frontend" : "client",
                        client.region().value(),
                        client.projects().stream().sorted().toList()));
            case Caller.User user ->
                user.role() == Role.ADMIN ? Optional.of(new ValidToken("admin", "*", ALL)) : Optional.empty();
        });
    }
}
