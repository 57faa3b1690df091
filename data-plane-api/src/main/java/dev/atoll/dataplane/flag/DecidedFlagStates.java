package dev.atoll.dataplane.flag;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.Derived;
import dev.atoll.runtime.decision.HeldDecisions;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/// The flags in what the control plane decided for this region. There is one environment: the region.
@ApplicationScoped
class DecidedFlagStates implements FlagStates {

    private static final Duration LOOK = Duration.ofMillis(50); // at what holds in this process; nobody is asked

    private final Decisions decisions;
    private final RegionId region;
    private final Derived<FlagState> state;

    DecidedFlagStates(Decisions decisions, RegionId region) {
        this.decisions = decisions;
        this.region = region;
        state = derive(state -> state);
    }

    /// Something that is read from the flags, made anew when they changed.
    final <T> Derived<T> derive(Function<FlagState, T> read) {
        return decisions.derive(held -> read.apply(read(held)));
    }

    @Override
    public Uni<FlagState> current(String environment) {
        return Uni.createFrom().item(state);
    }

    @Override
    public Multi<FlagState> follow(String environment) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .map(_ -> state.get())
                .skip()
                .repetitions(DecidedFlagStates::difference);
    }

    /// A derived state is the same object until the decisions change.
    @SuppressWarnings("ReferenceEquality")
    private static int difference(FlagState one, FlagState other) {
        return one == other ? 0 : 1;
    }

    private FlagState read(HeldDecisions held) {
        return FlagState.of(region.value(), held.revision(), held.of(DecisionKind.FLAG), held.of(DecisionKind.SEGMENT));
    }
}
