package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The flags of each region as the change log says. The environment is the region. Read again only when the log grew.
@ApplicationScoped
class LoggedFlagStates implements FlagStates {

    private static final Duration LOOK = Duration.ofMillis(100); // at the newest revision: one row by its key

    private final Changes changes;
    private final ObjectMapper json;
    private final Map<String, FlagState> read = new ConcurrentHashMap<>();

    LoggedFlagStates(Changes changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
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
    public Multi<FlagState> follow(String environment) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> current(environment))
                .skip()
                .repetitions(LoggedFlagStates::difference);
    }

    @SuppressWarnings("ReferenceEquality") // a state is the same object until the log grows
    private static int difference(FlagState one, FlagState other) {
        return one == other ? 0 : 1;
    }

    /// The revision was looked up before the state: the state may know more, never less.
    private Uni<FlagState> read(String environment, long revision) {
        return changes.current(new RegionId(environment))
                .map(current -> FlagState.of(
                        environment,
                        revision,
                        decisions(current, DecisionKind.FLAG),
                        decisions(current, DecisionKind.SEGMENT)))
                .invoke(state -> read.put(environment, state));
    }

    private List<Decision> decisions(List<Change> current, DecisionKind kind) {
        return current.stream()
                .filter(change -> change.proposal().kind() == kind)
                .map(this::decision)
                .toList();
    }

    private Decision decision(Change change) {
        var proposal = change.proposal();
        try {
            var value = json.readValue(proposal.value(), Object.class);
            return new Decision(proposal.kind().wireName(), proposal.key(), change.revision(), value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }
}
