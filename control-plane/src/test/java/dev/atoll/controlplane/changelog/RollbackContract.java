package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every implementation of [Changes] promises of going back.
abstract class RollbackContract extends LogUnderTest {

    @Test
    void rollsBackOneSubjectInEveryRegion() {
        append("1", "*");
        append("2", "ap-southeast-1");
        var then = append("null", "cn-hangzhou").revision();
        append("3", "*");
        append("4", "ap-southeast-5");

        var outcome = rollBack(then, Scope.everywhere(), false);

        assertThat(values()).containsExactly("2", "1", "");
        assertThat(((Accepted) outcome.appended()).changes())
                .extracting(change -> change.mark().set())
                .containsOnly(outcome.revision() + 1);
    }

    @Test
    void rollsBackInSomeRegionsOnly() {
        var then = append("1", "*").revision();
        append("2", "*");

        rollBack(then, new Scope(List.of("ap-southeast-5")), false);

        assertThat(values()).containsExactly("2", "1", "2");
    }

    @Test
    void removesWhatDidNotHold() {
        var then = await(() -> changes().revision());
        append("1", "*");
        append("2", "ap-southeast-1");

        rollBack(then, Scope.everywhere(), false);

        assertThat(values()).containsExactly("", "", "");
    }

    @Test
    void decidesAgainForARegionThatHeldLessThanTheOthers() {
        append("1", "*");
        var then = append("null", "ap-southeast-1").revision();
        append("2", "*");
        append("null", "ap-southeast-1");

        rollBack(then, Scope.everywhere(), false);

        assertThat(values()).containsExactly("", "1", "1");
    }

    @Test
    void appendsNothingWhenEverythingHoldsAsItDid() {
        append("1", "*");
        var then = append("2", "*").revision();
        append("3", "*");
        append("2", "*");
        var before = await(() -> changes().revision());

        assertThat(rollBack(then, Scope.everywhere(), false).appended()).isEqualTo(new Accepted(List.of(), List.of()));
        assertThat(await(() -> changes().revision())).isEqualTo(before);
    }

    @Test
    void undoesNothingThatNobodySaw() {
        var then = append("1", "*").revision();
        var seen = append("2", "*").revision();
        var unseen = append("3", "ap-southeast-1");

        assertThat(rollBack(rollback(then, seen, Scope.everywhere(), false)).appended())
                .isEqualTo(new Outdated(unseen.subject(), Optional.of(unseen)));
        assertThat(rollBack(rollback(then, unseen.revision(), Scope.everywhere(), true))
                        .appended())
                .isInstanceOf(Accepted.class);
        assertThat(values()).containsExactly("3", "2", "2");
    }

    @Test
    void rollsBackNothingThatTheRulesForbid() {
        var then = append("1", "*").revision();
        var last = append("2", "*");
        var forbidden = new AppendOutcome.Invalid(last.subject(), "no more");

        var outcome = await(() -> changes()
                .rollBack(
                        rollback(then, Long.MAX_VALUE, Scope.everywhere(), false),
                        _ -> Optional.of(forbidden),
                        List.of()));

        assertThat(outcome.appended()).isEqualTo(forbidden);
        assertThat(await(() -> changes().holding(last.subject())).in(Scope.everywhere()))
                .contains(last);
    }

    @Test
    void knowsNoRevisionThatIsStillToCome() {
        assertThat(rollBack(Long.MAX_VALUE, Scope.everywhere(), false).appended())
                .isInstanceOf(AppendOutcome.UnknownRevision.class);
    }

    private Rollback.Outcome rollBack(long to, Scope scope, boolean dryRun) {
        return rollBack(rollback(to, Long.MAX_VALUE, scope, dryRun));
    }

    private Rollback.Outcome rollBack(Rollback rollback) {
        return await(() -> changes().rollBack(rollback, _ -> Optional.empty(), List.of()));
    }

    private Rollback rollback(long to, long seen, Scope scope, boolean dryRun) {
        return new Rollback(to, seen, DecisionKind.FLAG, key, scope, "ada", "a test", false, dryRun);
    }

    /// In Singapore, Jakarta and Hangzhou; empty where nothing holds.
    private List<String> values() {
        return List.of(currentValue(SINGAPORE), currentValue(JAKARTA), currentValue(new RegionId("cn-hangzhou")));
    }
}
