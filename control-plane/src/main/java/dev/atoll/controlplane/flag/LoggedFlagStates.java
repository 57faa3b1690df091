package dev.atoll.controlplane.flag;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The flags of each region as the change log says. The environment is the region. Read again only when the log grew.
@ApplicationScoped
class LoggedFlagStates implements FlagStates {

    private static final Duration LOOK = Duration.ofMillis(100); // at the newest revision: one row by its key

    private static final int MOST = 300;

    private final Changes changes;
    private final LoggedValues values;
    private final Map<String, FlagState> read = new ConcurrentHashMap<>();

    LoggedFlagStates(Changes changes, LoggedValues values) {
        this.changes = changes;
        this.values = values;
    }

    @Override
    public Uni<FlagState> current(String environment) {
        return changes.revision().chain(revision -> {
            var state = read.get(environment);
            return state != null && state.revision() == revision
                    ? Uni.createFrom().item(state)
                    : read(environment, revision);
        });
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// The revision was looked up before the state: the state may know more, never less.
    private Uni<FlagState> read(String environment, long revision) {
        return changes.current(new RegionId(environment))
                .map(current -> FlagState.of(
                        environment,
                        revision,
                        decisions(current, DecisionKind.FLAG),
                        decisions(current, DecisionKind.SEGMENT)))
                .invoke(state -> {
                    if (read.size() >= MOST) {
                        read.clear(); // anybody who may look can name a region that is none
                    }
                    read.put(environment, state);
                });
    }

    private List<Decision> decisions(List<Change> current, DecisionKind kind) {
        return current.stream()
                .filter(change -> change.proposal().kind() == kind)
                .map(values::decision)
                .toList();
    }
}
