package dev.atoll.runtime.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.runtime.unleash.FlagState;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FlagHistoryTest {

    private final FlagHistory history = new FlagHistory();

    @Test
    void findsAStateByWhatIsInIt() {
        var first = InMemoryFlagStates.state(5, 3);
        var second = InMemoryFlagStates.state(9, 9);

        assertThat(history.find(history.note(first))).contains(first);
        assertThat(history.find(history.note(second))).contains(second);
        assertThat(history.find(first.fingerprint())).contains(first);
    }

    @Test
    void namesTheSameFlagsTheSameWhileOnlyOtherThingsChange() {
        assertThat(history.note(InMemoryFlagStates.state(7, 3)))
                .isEqualTo(history.note(InMemoryFlagStates.state(5, 3)));
    }

    @Test
    void knowsNothingOfAStateBetweenTwoThatItNoted() {
        history.note(InMemoryFlagStates.state(10, 10));
        history.note(InMemoryFlagStates.state(30, 30));

        assertThat(history.find(InMemoryFlagStates.state(20, 20).fingerprint())).isEmpty();
    }

    @Test
    void forgetsNothingForALateReader() {
        var early = InMemoryFlagStates.state(10, 10);
        var late = InMemoryFlagStates.state(11, 11);
        history.note(early);
        history.note(late);

        history.note(InMemoryFlagStates.state(10, 10));

        assertThat(history.find(late.fingerprint())).contains(late);
        assertThat(history.find(early.fingerprint())).isPresent();
    }

    @Test
    void knowsWhatHeldBeforeARegionOverrodeAFlag() {
        var before = history.note(InMemoryFlagStates.state(5, 3));
        history.note(InMemoryFlagStates.state(1_700_000_000_000L, 1_700_000_000_000L));

        assertThat(history.note(InMemoryFlagStates.state(6, 3))).isEqualTo(before);
        assertThat(history.find(before)).isPresent();
    }

    @Test
    void tellsTheSameRevisionsOfAnotherLogApart() {
        var on = history.note(InMemoryFlagStates.state(5, InMemoryFlagStates.flag("checkout", 3, true)));
        var off = history.note(InMemoryFlagStates.state(5, InMemoryFlagStates.flag("checkout", 3, false)));

        assertThat(on).isNotEqualTo(off);
    }

    @Test
    void forgetsAllButTheLastTwenty() {
        var names = LongStream.rangeClosed(1, 21)
                .mapToObj(revision -> history.note(InMemoryFlagStates.state(revision, revision)))
                .toList();

        assertThat(history.find(names.get(0))).isEmpty();
        assertThat(history.find(names.get(1)).map(FlagState::revision)).contains(2L);
    }
}
