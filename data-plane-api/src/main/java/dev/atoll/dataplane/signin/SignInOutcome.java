package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.session.OpenedSession;

/// How showing a code ended.
sealed interface SignInOutcome {

    record SignedIn(OpenedSession session) implements SignInOutcome {}

    record Refused(Reason reason) implements SignInOutcome {}

    /// Why nobody was signed in; the code is part of the public API.
    enum Reason {
        WRONG_CODE("sign-in.wrong-code", "This is not the code that was sent"),
        TOO_MANY_ATTEMPTS("sign-in.too-many-attempts", "Too many wrong codes; ask for a new one"),
        EXPIRED("sign-in.expired", "This code is no longer good; ask for a new one");

        private final String code;
        private final String title;

        Reason(String code, String title) {
            this.code = code;
            this.title = title;
        }

        String code() {
            return code;
        }

        String title() {
            return title;
        }
    }
}
