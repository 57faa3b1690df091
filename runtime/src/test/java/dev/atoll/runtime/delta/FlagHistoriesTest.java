package dev.atoll.runtime.delta;

import static dev.atoll.runtime.delta.InMemoryFlagStates.REGION;
import static dev.atoll.runtime.delta.InMemoryFlagStates.flag;
import static dev.atoll.runtime.delta.InMemoryFlagStates.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What clients are told that ask now one process and now another.
class FlagHistoriesTest {

    private static final Audience ALL = Audience.ofAll(REGION);
    private static final Decision STAYS = flag("stays", 1, true);

    private final InMemoryFlagStates flags = new InMemoryFlagStates();
    private final FlagHistories here = new FlagHistories(flags);
    private final InMemoryFlagStates flagsThere = new InMemoryFlagStates();
    private final FlagHistories there = new FlagHistories(flagsThere);

    @Test
    void tellsWhatChangedSinceAStateThatAnotherProcessTold() {
        var known = there(state(10, STAYS, flag("goes", 10, true)));
        here(state(10, STAYS, flag("goes", 10, true)), Optional.empty());

        var delta = here(state(11, STAYS), Optional.of(known.id()));

        assertThat(types(delta)).containsExactly("feature-removed");
        assertThat(delta.events().path(0).path("featureName").asText()).isEqualTo("goes");
    }

    @Test
    void tellsEverythingToWhoKnowsAStateThatThisProcessPassedOver() {
        here(state(10, STAYS), Optional.empty());
        var known = there(state(20, STAYS, flag("came.and.went", 15, true)));

        var delta = here(state(30, STAYS, flag("new", 30, true)), Optional.of(known.id()));

        assertThat(types(delta)).containsExactly("hydration");
    }

    @Test
    void tellsWhatIsOtherUnderTheSameRevisionAfterARestoredBackup() {
        var known = here(state(5, flag("checkout", 5, true)), Optional.empty());

        var delta = here(state(5, flag("checkout", 5, false)), Optional.of(known.id()));

        assertThat(types(delta)).containsExactly("feature-updated");
    }

    @Test
    void tellsNothingToWhoIsUpToDateAndEverythingToWhoSawOtherProjects() {
        var known = Optional.of(here(state(5, STAYS), Optional.empty()).id());

        assertThat(here(state(6, STAYS), known).isWorthTelling()).isFalse();
        var less =
                here.since(new Audience(REGION, Set.of("shop")), known).await().indefinitely();
        assertThat(types(less)).containsExactly("hydration");
    }

    @Test
    void readsItsOwnIdsAndNoOthers() {
        var id = here(state(5, STAYS), Optional.empty()).id();

        assertThat(EventId.parse("W/\"" + id + "\"")).contains(id);
        assertThat(EventId.parse(id.toString())).contains(id);
        for (var other : List.of("", "42", "*", "\"42\"", id + "0-1")) {
            assertThat(EventId.parse(other)).as(other).isEmpty();
        }
        assertThat(EventId.parse(null)).isEmpty();
    }

    @Test
    void numbersEventsInThirtyTwoBitsAlsoWhileARegionOverrides() {
        var delta = here(state(1_764_000_000_007L, STAYS), Optional.empty());

        assertThat(delta.events().path(0).path("eventId").isInt()).isTrue();
        assertThat(delta.events().path(0).path("eventId").asInt()).isNotNegative();
    }

    @Test
    void hydratesInTheOrderThatEdgeReliesOn() {
        var named = List.of(segment("10", "asia"), segment("2", "zoo"), segment("9", "asia"));
        flags.become(FlagState.of(
                REGION,
                1,
                List.of(new Decision(
                        "flag", "f", 1, Map.of("strategies", List.of(Map.of("segments", List.of(2, 9, 10)))))),
                named));

        var delta = here.since(ALL, Optional.empty()).await().indefinitely();

        assertThat(delta.events().path(0).path("segments").findValuesAsText("id"))
                .containsExactly("9", "10", "2");
    }

    private static Decision segment(String id, String name) {
        return new Decision(DecisionKind.SEGMENT.wireName(), id, 1, Map.of("name", name, "constraints", List.of()));
    }

    private FlagDelta here(FlagState state, Optional<EventId> known) {
        flags.become(state);
        return here.since(ALL, known).await().indefinitely();
    }

    private FlagDelta there(FlagState state) {
        flagsThere.become(state);
        return there.since(ALL, Optional.empty()).await().indefinitely();
    }

    private static List<String> types(FlagDelta delta) {
        return delta.events()
                .valueStream()
                .map((JsonNode event) -> event.path("type").asText())
                .toList();
    }
}
