package dev.atoll.runtime.unleash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FlagHistoryTest {

    private final FlagHistory history = new FlagHistory();

    @Test
    void knowsTheStateOfEachRevisionSinceItBegan() {
        var first = history.note(state(5, 3));
        var second = history.note(state(9, 9));

        assertThat(history.at(4)).isEmpty();
        assertThat(history.at(5)).contains(first);
        assertThat(history.at(8)).contains(first);
        assertThat(history.at(9)).contains(second);
    }

    @Test
    void holdsAStateForTheNewestWhileOnlyOtherThingsChange() {
        var first = history.note(state(5, 3));

        assertThat(history.note(state(7, 3))).isSameAs(first);

        assertThat(history.at(7)).contains(first);
    }

    @Test
    void knowsNothingOfARevisionThatIsStillToCome() {
        history.note(state(5, 3));

        assertThat(history.at(6)).isEmpty();
    }

    @Test
    void beginsAnewWhenTheRevisionsGoBack() {
        history.note(state(5, 3));
        history.note(state(1_700_000_000_000L, 1_700_000_000_000L)); // a region overrides a flag

        var after = history.note(state(6, 3)); // and does so no more

        assertThat(history.at(1_700_000_000_000L)).isEmpty();
        assertThat(history.at(5)).isEmpty();
        assertThat(history.at(6)).contains(after);
    }

    @Test
    void forgetsAllButTheLastTwenty() {
        LongStream.rangeClosed(1, 21).forEach(revision -> history.note(state(revision, revision)));

        assertThat(history.at(1)).isEmpty();
        assertThat(history.at(2).map(FlagState::revision)).isEqualTo(Optional.of(2L));
    }

    private static FlagState state(long revision, long decidedAt) {
        var flag = new Decision(
                DecisionKind.FLAG.wireName(), "coupon.redemption", decidedAt, Map.of("enabled", decidedAt % 2 == 0));
        return FlagState.of("ap-southeast-1", revision, List.of(flag), List.of());
    }
}
