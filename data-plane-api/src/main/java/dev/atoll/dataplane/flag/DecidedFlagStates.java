package dev.atoll.dataplane.flag;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.Derived;
import dev.atoll.runtime.decision.HeldDecisions;
import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// The flags in what the control plane decided for this region. There is one environment: the region.
@ApplicationScoped
class DecidedFlagStates implements FlagStates {

    private static final Duration LOOK = Duration.ofMillis(50); // at what holds in this process; nobody is asked

    private final RegionId region;
    private final Derived<FlagState> state;
    private final Derived<FlagSet> flagSet;

    DecidedFlagStates(Decisions decisions, RegionId region) {
        this.region = region;
        state = decisions.derive(this::read);
        flagSet = decisions.derive(_ -> state.get().flagSet());
    }

    /// The flags that hold now, ready to be evaluated.
    FlagSet flagSet() {
        return flagSet.get();
    }

    /// As SDKs are told of them.
    FlagState state() {
        return state.get();
    }

    @Override
    public Uni<FlagState> current(String environment) {
        return Uni.createFrom().item(state);
    }

    @Override
    public Optional<FlagState> atHand(String environment) {
        return Optional.of(state.get());
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    private FlagState read(HeldDecisions held) {
        return FlagState.of(region.value(), held.newest(), held.of(DecisionKind.FLAG), held.of(DecisionKind.SEGMENT));
    }
}
