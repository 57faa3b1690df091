package dev.atoll.controlplane.access;

import dev.atoll.contracts.identity.RegionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every token that opens the control plane.
@ApplicationScoped
class Tokens {

    private static final Pattern REGION_TOKEN = Pattern.compile("\\*:([a-z0-9-]+)\\.(\\S{8,})");
    private static final int MIN_LENGTH = 8;

    private final List<Token> tokens;

    Tokens(AccessConfig config) {
        var all = new ArrayList<Token>();
        if (config.adminToken().length() < MIN_LENGTH) {
            throw new IllegalArgumentException("atoll.access.admin-token has fewer than 8 characters");
        }
        all.add(new Token(bytes(config.adminToken()), new Caller.Admin()));
        config.regionTokens().orElse(List.of()).stream()
                .map(Tokens::regionToken)
                .forEach(all::add);
        tokens = List.copyOf(all);
    }

    /// Whose token this is. Takes as long for a token that is nearly right as for one that is all wrong.
    Optional<Caller> callerOf(String presented) {
        var candidate = bytes(presented);
        Optional<Caller> caller = Optional.empty();
        for (var token : tokens) {
            if (MessageDigest.isEqual(token.secret, candidate)) {
                caller = Optional.of(token.caller);
            }
        }
        return caller;
    }

    private static Token regionToken(String text) {
        var parts = REGION_TOKEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "atoll.access.region-tokens holds one that is not *:<region>.<secret of 8 or more characters>");
        }
        return new Token(bytes(text.strip()), new Caller.Region(new RegionId(parts.group(1))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Token(byte[] secret, Caller caller) {}
}
