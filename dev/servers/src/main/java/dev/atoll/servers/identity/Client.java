package dev.atoll.servers.identity;

import java.time.Duration;

/// A public client of the provider: a program that people sign in with, by the authorization code and PKCE.
///
/// @param lifetime how long its access tokens are valid
public record Client(String id, Duration lifetime) {

    /// What people use.
    public static final Client CONSOLE = new Client("atoll-console", Duration.ofMinutes(5));

    /// Its tokens expire before a test has lost its patience.
    public static final Client BRIEF = new Client("atoll-brief", Duration.ofSeconds(2));
}
