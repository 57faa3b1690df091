package dev.atoll.controlplane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private final Change first = after(0, 2, Change.GENESIS, "1");
    private final Change second = after(1, 2, first.hash(), "2");

    @Test
    void isIntactAsWritten() {
        assertThat(Chain.EMPTY.extend(List.of(first, second))).isEqualTo(new Chain(2, 2, second.hash(), true));
    }

    @Test
    void breaksAtAnAlteredChange() {
        var altered = new Change(1, proposal("9"), first.mark(), first.at(), first.previousHash(), first.hash());

        assertThat(Chain.EMPTY.extend(List.of(altered, second))).isEqualTo(new Chain(1, 2, first.hash(), false));
    }

    @Test
    void breaksAtAMissingChange() {
        assertThat(Chain.EMPTY.extend(List.of(second)).intact()).isFalse();
    }

    @Test
    void breaksWhereTheEpochFalls() {
        assertThat(Chain.EMPTY
                        .extend(List.of(first, after(1, 1, first.hash(), "2")))
                        .intact())
                .isFalse();
    }

    @Test
    void refusesATextThatCannotBeKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> proposal("\"\ud800\""));
        assertThatIllegalArgumentException().isThrownBy(() -> proposal("\0"));
    }

    private static Change after(long revision, long epoch, String hash, String value) {
        return Change.after(revision, hash, proposal(value), new Change.Mark(epoch, revision + 1, false), NOW);
    }

    private static Proposal proposal(String value) {
        return new Proposal(DecisionKind.FLAG, "f", new Scope(List.of("*")), value, "ada", "a test");
    }
}
