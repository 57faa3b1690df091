package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.TokenHash;
import dev.atoll.controlplane.token.TokenRequest.Wanted;
import java.security.SecureRandom;
import java.util.Base64;

/// A new token: `<project, * or []>:<region or *>.<256 random bits>`, the form of Unleash.
///
/// @param secret the whole of it, to be shown once
/// @param hash the [TokenHash]
record IssuedToken(String secret, String hash) {

    private static final int BYTES = 32;

    static IssuedToken of(Wanted wanted, SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = project(wanted) + ":" + environment(wanted) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new IssuedToken(secret, TokenHash.of(secret));
    }

    private static String project(Wanted wanted) {
        return wanted.projects().size() == 1 ? wanted.projects().getFirst() : "[]";
    }

    private static String environment(Wanted wanted) {
        return wanted.scope().regions().size() == 1 ? wanted.scope().regions().getFirst() : "*";
    }

    /// Says nothing: it would end up in a log.
    @Override
    public String toString() {
        return "IssuedToken";
    }
}
