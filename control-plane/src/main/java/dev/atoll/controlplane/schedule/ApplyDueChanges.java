package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.access.Authors;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.schedule.ScheduledChange.Settlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Appends what is due, or notes why it could not be. What is overdue is applied late, in its order.
@ApplicationScoped
class ApplyDueChanges {

    private static final Logger LOG = Logger.getLogger(ApplyDueChanges.class);
    private static final int MOST = 100; // in one round
    private static final int MOST_TRIES = 5;

    private final PostgresScheduledChanges scheduled;
    private final AppendChanges appendChanges;
    private final Authors authors;
    private final InstantSource clock;
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    ApplyDueChanges(
            PostgresScheduledChanges scheduled, AppendChanges appendChanges, Authors authors, InstantSource clock) {
        this.scheduled = scheduled;
        this.appendChanges = appendChanges;
        this.authors = authors;
        this.clock = clock;
    }

    /// Settles what is due, one after the other. A fault ends the round: what comes later must not overtake. What
    /// fails again and again is refused, so that nothing waits behind it for good.
    ///
    /// @return how many were settled here
    Uni<Integer> applyDue() {
        return authors.areKnown() ? applyFrom(0) : Uni.createFrom().item(0);
    }

    private Uni<Integer> applyFrom(int settled) {
        return scheduled
                .settleNext(clock.instant(), this::apply)
                .onFailure(ScheduledChangeFailed.class)
                .call(this::afterFailure)
                .chain(another -> another && settled + 1 < MOST
                        ? applyFrom(settled + 1)
                        : Uni.createFrom().item(another ? settled + 1 : settled));
    }

    /// Refusing it fails too while the database is away: then it is tried again.
    private Uni<?> afterFailure(ScheduledChangeFailed failure) {
        var tries = failures.merge(failure.id(), 1, Integer::sum);
        if (tries < MOST_TRIES) {
            return Uni.createFrom().voidItem();
        }
        var why = "It failed %d times: %s".formatted(tries, failure.reason());
        return scheduled
                .settle(failure.id(), Settlement.refused(clock.instant(), "schedule.fault", why))
                .invoke(_ -> {
                    failures.remove(failure.id());
                    LOG.errorf(failure, "Scheduled change %d is refused", failure.id());
                });
    }

    private Uni<Settlement> apply(ScheduledChange due) {
        Draft draft;
        try {
            draft = due.set().toDraft(due.author(), false);
        } catch (IllegalArgumentException outdated) { // it was valid to an older version
            return refused("request.invalid", "This is no set of changes any more");
        }
        return draft.proposals().stream().allMatch(this::isAllowed)
                ? appendChanges.append(draft).map(outcome -> settlement(outcome, clock.instant()))
                : refused("access.forbidden", "Its author does not decide this any more, or not there");
    }

    private boolean isAllowed(Proposal proposal) {
        return authors.mayDecide(
                proposal.author(), proposal.kind(), proposal.scope().regions());
    }

    private Uni<Settlement> refused(String code, String explanation) {
        return Uni.createFrom().item(Settlement.refused(clock.instant(), code, explanation));
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
