package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.PhoneNumber;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/// Everybody who waits for a code, each for as long as a code is good. Fails with
/// [dev.atoll.runtime.problem.Unavailable] while the store is away.
interface PendingSignIns {

    /// Keeps a sign-in and counts it against its phone.
    ///
    /// @return empty when kept; else how long the phone must wait for another code
    Uni<Optional<Duration>> keep(PendingSignIn signIn);

    /// Tries a code. The right one can be used once; being wrong is counted, also for callers at the same time.
    ///
    /// @param seal of the code that was typed
    Uni<Attempt> attempt(SignInId id, String seal);

    /// Lets a code that was right be shown once more: whoever showed it did not get in.
    Uni<Void> putBack(PendingSignIn signIn);

    /// Forgets a sign-in, and that it counted against its phone: no code was sent.
    Uni<Void> withdraw(PendingSignIn signIn);

    /// How a code did.
    sealed interface Attempt {

        /// It was the code, so this is who holds the phone.
        record Proven(PhoneNumber phone, String name) implements Attempt {

            /// Neither the name nor the phone: this is what a log would print.
            @Override
            public String toString() {
                return "Proven[…]";
            }
        }

        /// It was another code.
        record Wrong() implements Attempt {}

        /// Nobody may try this sign-in any more.
        record Exhausted() implements Attempt {}

        /// There is no such sign-in, or no longer.
        record Gone() implements Attempt {}
    }
}
