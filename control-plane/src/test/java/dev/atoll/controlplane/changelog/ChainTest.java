package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atoll.contracts.control.DecisionKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private final Change first = Change.after(0, Change.GENESIS, proposal("1"), NOW);
    private final Change second = Change.after(1, first.hash(), proposal("2"), NOW);

    @Test
    void isIntactAsWritten() {
        assertThat(Chain.EMPTY.extend(List.of(first, second))).isEqualTo(new Chain(2, second.hash(), true));
    }

    @Test
    void breaksAtAnAlteredChange() {
        var altered = new Change(1, proposal("9"), first.at(), first.previousHash(), first.hash());

        assertThat(Chain.EMPTY.extend(List.of(altered, second))).isEqualTo(new Chain(1, first.hash(), false));
    }

    @Test
    void breaksAtAMissingChange() {
        assertThat(Chain.EMPTY.extend(List.of(second)).intact()).isFalse();
    }

    @Test
    void refusesATextThatCannotBeKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> proposal("\"\ud800\""));
        assertThatIllegalArgumentException().isThrownBy(() -> proposal("\0"));
    }

    private static Proposal proposal(String value) {
        return new Proposal(DecisionKind.FLAG, "f", new Scope(List.of("*")), value, "ada", "a test");
    }
}
