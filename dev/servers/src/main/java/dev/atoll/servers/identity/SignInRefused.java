package dev.atoll.servers.identity;

/// The provider did not give what a sign-in asked it for.
public final class SignInRefused extends RuntimeException {

    SignInRefused(String step, String answer) {
        super(step + " was answered by " + answer);
    }
}
