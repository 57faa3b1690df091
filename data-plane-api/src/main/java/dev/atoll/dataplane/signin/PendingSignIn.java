package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.PhoneNumber;

/// Somebody who has asked for a code and not yet shown it.
///
/// @param seal stands for the code, which nothing keeps
record PendingSignIn(SignInId id, String seal, PhoneNumber phone, String name) {

    /// Neither the name nor the phone: this is what a log would print.
    @Override
    public String toString() {
        return "PendingSignIn[…]";
    }
}
