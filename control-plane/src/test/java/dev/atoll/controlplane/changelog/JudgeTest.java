package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.MassRemoval;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How much a set may take away without saying so.
class JudgeTest {

    private static final String ON = "{\"enabled\":true}";
    private static final String ARCHIVED = "{\"enabled\":true,\"archived\":true}";
    private static final String MENTIONED = "{\"enabled\":true,\"description\":\"not \\\"archived\\\":true\"}";
    private static final MassRemoval ALL_FLAGS = new MassRemoval(DecisionKind.FLAG, "*", 30, 30);

    private final InMemoryChanges log = new InMemoryChanges();

    @BeforeEach
    void decide() {
        append(false, flags(30, ON));
        append(
                false,
                IntStream.range(0, 130)
                        .mapToObj(i -> proposal(DecisionKind.CONFIG, "shop.k" + i, "1"))
                        .toList());
    }

    @Test
    void countsEachKindForItself() {
        assertThat(append(false, flags(30, Proposal.REMOVED))).isEqualTo(ALL_FLAGS);
    }

    @Test
    void countsWhatIsArchivedAsGone() {
        assertThat(append(false, flags(30, ARCHIVED))).isEqualTo(ALL_FLAGS);
        assertThat(append(false, flags(30, MENTIONED))).isInstanceOf(Accepted.class);
    }

    @Test
    void countsNothingTwice() {
        assertThat(append(true, flags(26, ARCHIVED))).isInstanceOf(Accepted.class);

        assertThat(append(false, flags(26, ARCHIVED))).isInstanceOf(Accepted.class);
        assertThat(append(false, flags(26, Proposal.REMOVED))).isInstanceOf(Accepted.class);
        assertThat(append(false, flags(26, 30, Proposal.REMOVED)))
                .isEqualTo(new MassRemoval(DecisionKind.FLAG, "*", 4, 4));
    }

    @Test
    void marksWhatMayTakeAwayMuch() {
        var archived = (Accepted) append(true, flags(30, ARCHIVED));

        assertThat(archived.changes())
                .allMatch(change -> change.mark().massRemoval())
                .hasSize(30);
        assertThat(((Accepted) append(true, flags(30, ON))).changes())
                .as("which takes away nothing")
                .noneMatch(change -> change.mark().massRemoval());
    }

    @Test
    void letsAFewGoAtAnyTime() {
        assertThat(append(false, flags(6, Proposal.REMOVED))).isInstanceOf(Accepted.class);
        assertThat(append(
                        false,
                        Stream.of(flags(6, 8, Proposal.REMOVED), flags(8, 11, ARCHIVED))
                                .flatMap(List::stream)
                                .toList()))
                .isEqualTo(new MassRemoval(DecisionKind.FLAG, "*", 5, 24));
    }

    private AppendOutcome append(boolean massRemoval, List<Proposal> proposals) {
        var entries = proposals.stream()
                .map(proposal -> new Draft.Entry(proposal, new Expectation.Anything()))
                .toList();
        return log.append(new Draft(entries, massRemoval, false)).await().atMost(Duration.ofSeconds(1));
    }

    private static List<Proposal> flags(int count, String value) {
        return flags(0, count, value);
    }

    private static List<Proposal> flags(int from, int to, String value) {
        return IntStream.range(from, to)
                .mapToObj(i -> proposal(DecisionKind.FLAG, "flag-" + i, value))
                .toList();
    }

    private static Proposal proposal(DecisionKind kind, String key, String value) {
        return new Proposal(kind, key, Scope.everywhere(), value, "ada", "a test");
    }
}
