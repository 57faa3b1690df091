package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.TokenHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;

/// A new token: `<project, * or []>:<region or *>.<256 random bits>`, the form of Unleash.
///
/// @param secret the whole of it, to be shown once
/// @param hash the [TokenHash]
record IssuedToken(String secret, String hash) {

    private static final int BYTES = 32;

    static IssuedToken of(Collection<String> projects, Collection<String> regions, SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = onlyOne(projects, "[]") + ":" + onlyOne(regions, "*") + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new IssuedToken(secret, TokenHash.of(secret));
    }

    private static String onlyOne(Collection<String> names, String many) {
        return names.size() == 1 ? names.iterator().next() : many;
    }

    /// Says nothing: it would end up in a log.
    @Override
    public String toString() {
        return "IssuedToken";
    }
}
