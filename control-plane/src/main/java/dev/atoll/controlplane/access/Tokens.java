package dev.atoll.controlplane.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.atoll.contracts.control.TokenHash;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.Caller.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every token that opens the control plane: those of its configuration, which are there before anything was issued,
/// and those that were issued. Only hashes are compared, so how long it takes tells nothing of the secrets there are.
@ApplicationScoped
class Tokens {

    /// Who holds the token of the configuration, as the log names them.
    static final String ADMIN = "admin";

    private static final Pattern REGION_TOKEN = Pattern.compile("\\*:([a-z0-9-]+)\\.(\\S{8,})");
    private static final int MIN_LENGTH = 8;

    private final Map<String, Caller> configured;
    private final IssuedTokens issued;

    Tokens(AccessConfig config, IssuedTokens issued) {
        this.issued = issued;
        var admin = config.adminToken().stream().map(Tokens::adminToken);
        var regions = config.regionTokens().orElse(List.of()).stream().map(Tokens::regionToken);
        configured = Stream.concat(admin, regions)
                .collect(toUnmodifiableMap(Token::hash, Token::caller, (first, same) -> same));
    }

    /// Whether tokens that are unknown now may become known without being issued: the log was not read yet.
    boolean areIncomplete() {
        return !issued.areKnown();
    }

    /// Whose token this is, if it opens anything.
    Optional<Caller> callerOf(String presented) {
        var hash = TokenHash.of(presented);
        return Optional.ofNullable(configured.get(hash)).or(() -> issued.callerOf(hash));
    }

    private static Token adminToken(String text) {
        if (text.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("atoll.access.admin-token has fewer than 8 characters");
        }
        return new Token(TokenHash.of(text), Caller.User.everywhere(ADMIN, Role.ADMIN));
    }

    private static Token regionToken(String text) {
        var parts = REGION_TOKEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "atoll.access.region-tokens holds one that is not *:<region>.<secret of 8 or more characters>");
        }
        return new Token(TokenHash.of(text.strip()), new Caller.Region(new RegionId(parts.group(1))));
    }

    private record Token(String hash, Caller caller) {}
}
