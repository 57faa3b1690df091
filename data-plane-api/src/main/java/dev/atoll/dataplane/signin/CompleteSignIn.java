package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.session.OpenSession;
import dev.atoll.dataplane.signin.PendingSignIns.Attempt;
import dev.atoll.dataplane.signin.SignInOutcome.Reason;
import dev.atoll.dataplane.signin.SignInOutcome.Refused;
import dev.atoll.dataplane.signin.SignInOutcome.SignedIn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Signs in whoever shows the code that was sent, or says why not.
@ApplicationScoped
class CompleteSignIn {

    private final PendingSignIns pending;
    private final Customers customers;
    private final OpenSession openSession;
    private final InstantSource clock;

    CompleteSignIn(PendingSignIns pending, Customers customers, OpenSession openSession, InstantSource clock) {
        this.pending = pending;
        this.customers = customers;
        this.openSession = openSession;
        this.clock = clock;
    }

    Uni<SignInOutcome> complete(SignInId id, String code) {
        var seal = id.seal(code);
        return pending.attempt(id, seal).chain(attempt -> admit(attempt, id, seal));
    }

    private Uni<SignInOutcome> admit(Attempt attempt, SignInId id, String seal) {
        return switch (attempt) {
            case Attempt.Proven(var phone, var name) -> signIn(new PendingSignIn(id, seal, phone, name));
            case Attempt.Wrong() -> refused(Reason.WRONG_CODE);
            case Attempt.Exhausted() -> refused(Reason.TOO_MANY_ATTEMPTS);
            case Attempt.Gone() -> refused(Reason.EXPIRED);
        };
    }

    /// Whoever is told to try again while a store is away still has a code to try.
    private Uni<SignInOutcome> signIn(PendingSignIn proven) {
        return customers
                .findOrCreate(proven.phone(), proven.name(), clock.instant())
                .chain(openSession::open)
                .onFailure()
                .call(() -> pending.putBack(proven).onFailure().recoverWithNull())
                .map(SignedIn::new);
    }

    private static Uni<SignInOutcome> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason));
    }
}
