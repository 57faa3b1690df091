package dev.atoll.runtime.override;

import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.LocalDecision;
import dev.atoll.runtime.override.SharedOverrides.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// What the region decided for itself and what did not expire yet: of each subject what was issued last.
@ApplicationScoped
class ActiveOverrides {

    private static final Logger LOG = Logger.getLogger(ActiveOverrides.class);

    private final Decisions decisions;
    private final List<SharedOverrides> places;
    private final InstantSource clock;
    private final Map<Subject, LocalDecision> bySubject = new LinkedHashMap<>();

    @Inject
    ActiveOverrides(Decisions decisions, Instance<SharedOverrides> places, InstantSource clock) {
        this(decisions, places.stream().toList(), clock);
    }

    ActiveOverrides(Decisions decisions, List<SharedOverrides> places, InstantSource clock) {
        this.decisions = decisions;
        this.places = places;
        this.clock = clock;
    }

    long revision() {
        return decisions.revision();
    }

    List<Kept> shared() {
        return places.stream().flatMap(place -> place.all().stream()).toList();
    }

    /// Lets it hold here at once, and tells the others.
    ///
    /// @return false when it is known already, or one that was issued later is
    boolean add(LocalDecision decision, Kept kept) {
        if (!addHere(decision)) {
            return false;
        }
        var subject = decision.subject();
        LOG.warnf(
                "%s %s is %s until %s: %s",
                subject.kind(),
                subject.key(),
                decision.value() == null ? "overridden no more" : "overridden",
                decision.expiresAt(),
                decision.reason());
        places.forEach(place ->
                place.keep(subject.kind() + ":" + subject.key(), kept, decision.issuedAt(), decision.expiresAt()));
        return true;
    }

    private synchronized boolean addHere(LocalDecision decision) {
        var known = bySubject.get(decision.subject());
        if (known != null && !known.issuedAt().isBefore(decision.issuedAt())) {
            return false;
        }
        bySubject.put(decision.subject(), decision);
        tell();
        return true;
    }

    /// Takes over what others were told, and forgets what expired.
    synchronized void refresh(List<LocalDecision> told) {
        var before = Map.copyOf(bySubject);
        told.forEach(decision -> bySubject.merge(decision.subject(), decision, ActiveOverrides::later));
        bySubject.values().removeIf(decision -> decision.isOver(clock.instant()));
        if (!before.equals(bySubject)) {
            LOG.infof("%d overrides are known in this region", bySubject.size());
            tell();
        }
    }

    private static LocalDecision later(LocalDecision one, LocalDecision other) {
        return other.issuedAt().isAfter(one.issuedAt()) ? other : one;
    }

    private void tell() {
        decisions.override(List.copyOf(bySubject.values()));
    }
}
