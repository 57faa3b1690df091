package dev.atoll.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.launcher.stack.PartStatus;
import dev.atoll.launcher.stack.PartStatus.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void putsNumbersOnTheRightAndWordsOnTheLeft() {
        String text =
                new Table("NAME", "SIZE").row("a", "5").row("long", "1200").text();

        assertThat(text).isEqualTo("""
            NAME  SIZE
            a        5
            long  1200\
            """);
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("A", "B").row("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsAStack() {
        String text = StatusTable.of(List.of(
                new PartStatus(
                        "sink", State.READY, Optional.of(42L), 17_001, 3 << 20, Optional.of(Duration.ofMillis(1_250))),
                new PartStatus("partners", State.DOWN, Optional.empty(), 17_080, 0, Optional.empty())));

        assertThat(text).isEqualTo("""
            PROCESS   STATE  PID   PORT  MEMORY MiB  READY IN
            sink      ready   42  17001           3     1.3 s
            partners  down     -  17080           -         -
            2 processes, 3 MiB of memory in all\
            """);
    }
}
