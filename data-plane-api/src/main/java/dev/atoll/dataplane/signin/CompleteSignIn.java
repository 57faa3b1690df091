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
        return pending.attempt(id, id.seal(code)).chain(this::admit);
    }

    private Uni<SignInOutcome> admit(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Proven proven -> signIn(proven);
            case Attempt.Wrong() -> refused(Reason.WRONG_CODE);
            case Attempt.Exhausted() -> refused(Reason.TOO_MANY_ATTEMPTS);
            case Attempt.Gone() -> refused(Reason.EXPIRED);
        };
    }

    private Uni<SignInOutcome> signIn(Attempt.Proven proven) {
        return customers
                .findOrCreate(proven.phone(), proven.name(), clock.instant())
                .chain(openSession::open)
                .map(SignedIn::new);
    }

    private static Uni<SignInOutcome> refused(Reason reason) {
        return Uni.createFrom().item(new Refused(reason));
    }
}
