package dev.atoll.runtime.delta;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Flags that a test decides, as one process has them.
final class InMemoryFlagStates implements FlagStates {

    static final String REGION = "ap-southeast-1";

    private final AtomicInteger looks = new AtomicInteger();
    private volatile FlagState now = state(0);
    private volatile boolean isAway;

    static FlagState state(long revision, long decidedAt) {
        return state(revision, flag("coupon.redemption", decidedAt, decidedAt % 2 == 0));
    }

    static FlagState state(long revision, Decision... flags) {
        return FlagState.of(REGION, revision, List.of(flags), List.of());
    }

    static Decision flag(String name, long revision, boolean enabled) {
        return new Decision(DecisionKind.FLAG.wireName(), name, revision, Map.of("enabled", enabled));
    }

    void become(FlagState state) {
        now = state;
    }

    /// Whether nothing can be looked up from now on.
    void isAway(boolean isSo) {
        isAway = isSo;
    }

    /// How many look now, again and again.
    int looks() {
        return looks.get();
    }

    @Override
    public Uni<FlagState> current(String environment) {
        return isAway
                ? Uni.createFrom().failure(new IllegalStateException("away"))
                : Uni.createFrom().item(now);
    }

    @Override
    public Duration look() {
        return Duration.ofMillis(5);
    }

    @Override
    public Multi<FlagState> follow(String environment) {
        return FlagStates.super
                .follow(environment)
                .onSubscription()
                .invoke(_ -> looks.incrementAndGet())
                .onTermination()
                .invoke((_, _) -> looks.decrementAndGet());
    }
}
