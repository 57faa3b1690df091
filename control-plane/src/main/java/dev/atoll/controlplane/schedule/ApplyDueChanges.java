package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.schedule.ScheduledChange.Settlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/// Appends what is due, or notes why it could not be. What is overdue is applied late, in its order.
@ApplicationScoped
class ApplyDueChanges {

    private static final int MOST = 100; // in one round

    private final PostgresScheduledChanges scheduled;
    private final AppendChanges appendChanges;
    private final InstantSource clock;

    ApplyDueChanges(PostgresScheduledChanges scheduled, AppendChanges appendChanges, InstantSource clock) {
        this.scheduled = scheduled;
        this.appendChanges = appendChanges;
        this.clock = clock;
    }

    /// Settles what is due, one after the other. A fault ends the round: what comes later must not overtake.
    ///
    /// @return how many were settled here
    Uni<Integer> applyDue() {
        return applyFrom(0);
    }

    private Uni<Integer> applyFrom(int settled) {
        return scheduled
                .settleNext(clock.instant(), this::apply)
                .chain(another -> another && settled + 1 < MOST
                        ? applyFrom(settled + 1)
                        : Uni.createFrom().item(another ? settled + 1 : settled));
    }

    private Uni<Settlement> apply(ScheduledChange due) {
        Draft draft;
        try {
            draft = due.set().toDraft(due.author(), false);
        } catch (IllegalArgumentException outdated) { // it was valid to an older version
            return Uni.createFrom()
                    .item(Settlement.refused(clock.instant(), "request.invalid", "This is no set of changes any more"));
        }
        return appendChanges.append(draft).map(outcome -> settlement(outcome, clock.instant()));
    }

    private static Settlement settlement(AppendOutcome outcome, Instant now) {
        return OutcomeGate.refusal(outcome)
                .map(problem -> Settlement.refused(now, problem.type(), problem.title()))
                .orElseGet(() -> applied((Accepted) outcome, now));
    }

    private static Settlement applied(Accepted accepted, Instant now) {
        return Settlement.applied(
                now,
                accepted.changes().getFirst().revision(),
                accepted.changes().getLast().revision());
    }
}
