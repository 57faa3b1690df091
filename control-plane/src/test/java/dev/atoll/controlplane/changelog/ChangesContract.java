package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Effect;
import dev.atoll.controlplane.changelog.AppendOutcome.EpochRefused;
import dev.atoll.controlplane.changelog.AppendOutcome.NothingToRemove;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.Expectation.Absent;
import dev.atoll.controlplane.changelog.Expectation.Anything;
import dev.atoll.controlplane.changelog.Expectation.Newest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every implementation of [Changes] promises. Other tests may write to the same log, but not at the same time.
abstract class ChangesContract extends LogUnderTest {

    private static final int WRITERS = 16;

    @Test
    void numbersAndChainsEachChange() {
        var first = append("1", "*");
        var second = append("2", "*");

        assertThat(second.revision()).isEqualTo(first.revision() + 1);
        assertThat(second.follows(first.hash())).isTrue();
    }

    @Test
    void returnsWhatWasAppended() {
        var appended = append("{\"b\":1, \"a\":\"é\"}", "ap-southeast-5", "ap-southeast-1");

        assertThat(await(() -> changes().page(appended.revision() - 1, 1))).containsExactly(appended);
    }

    @Test
    void losesAndRepeatsNoRevisionUnderConcurrentWriters() throws Exception {
        var start = append("0", "*").revision();

        var revisions = new ArrayList<Long>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var appends = IntStream.range(0, WRITERS * 10)
                    .<Callable<Long>>mapToObj(
                            i -> () -> append(Integer.toString(i), "*").revision())
                    .toList();
            for (var done : writers.invokeAll(appends)) {
                revisions.add(done.get());
            }
        }

        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(start + 1, start + WRITERS * 10L)
                        .boxed()
                        .toList());
        var log = await(() -> changes().page(start - 1, WRITERS * 10 + 1));
        assertThat(log).hasSize(WRITERS * 10 + 1);
        for (var i = 1; i < log.size(); i++) {
            assertThat(log.get(i).follows(log.get(i - 1).hash())).isTrue();
        }
    }

    @Test
    void holdsTheNewestChangeWhoseScopeHoldsTheRegion() {
        append("1", "*");
        var singapore = append("2", "ap-southeast-1");

        assertThat(currentValue(SINGAPORE)).isEqualTo("2");
        assertThat(currentValue(JAKARTA)).isEqualTo("1");
        assertThat(await(() -> changes().newest(DecisionKind.FLAG, key))).contains(singapore);
    }

    @Test
    void letsALaterDecisionForAllRegionsWin() {
        append("1", "ap-southeast-1");
        append("2", "*");

        assertThat(currentValue(SINGAPORE)).isEqualTo("2");
    }

    @Test
    void knowsNothingOfAKeyThatWasNeverDecided() {
        assertThat(await(() -> changes().newest(DecisionKind.FLAG, key))).isEmpty();
    }

    @Test
    void tellsWhatHoldsOfAKindByRegion() {
        append("true", "*");
        var own = append("false", "ap-southeast-1");

        var flags = await(() -> changes().holdings(Set.of(DecisionKind.FLAG)));

        var holding = flags.getOrDefault(new Subject(DecisionKind.FLAG, key), Holding.NOTHING);
        assertThat(holding.in("ap-southeast-1")).contains(own);
        assertThat(holding.valueIn("ap-southeast-5")).isEqualTo("true");
        assertThat(flags.keySet()).allMatch(subject -> subject.kind() == DecisionKind.FLAG);
        assertThat(await(() -> changes().holdings(Set.of(DecisionKind.EPOCH))))
                .doesNotContainKey(new Subject(DecisionKind.FLAG, key));
    }

    @Test
    void tellsWhenEachWasDecidedFirst() {
        var first = append("true", "*");
        append("null", "*");
        append("false", "ap-southeast-1");

        assertThat(await(() -> changes().beginnings(DecisionKind.FLAG))).containsEntry(first.subject(), first.at());
        assertThat(await(() -> changes().beginnings(DecisionKind.CONFIG))).doesNotContainKey(first.subject());
    }

    @Test
    void removesInSomeRegionsOnly() {
        append("1", "*");
        var removal = append("null", "ap-southeast-1");

        assertThat(currentValue(SINGAPORE)).isEmpty();
        assertThat(currentValue(JAKARTA)).isEqualTo("1");
        assertThat(await(() -> changes().standing(SINGAPORE)).revision()).isEqualTo(removal.revision());
        assertThat(await(() -> changes().newest(DecisionKind.FLAG, key))).contains(removal);
    }

    @Test
    void refusesToRemoveWhatDoesNotHold() {
        append("1", "ap-southeast-1");

        assertThat(outcome(new Anything(), "null", "ap-southeast-5"))
                .isEqualTo(new NothingToRemove(new Subject(DecisionKind.FLAG, key)));
    }

    @Test
    void refusesWhatTakesAnotherRevisionForGranted() {
        var first = append("1", "*");
        var second = append("2", "ap-southeast-1");

        assertThat(outcome(new Newest(Set.of(first.revision())), "3", "ap-southeast-1"))
                .isEqualTo(new Outdated(first.subject(), Optional.of(second)));
        assertThat(outcome(new Newest(Set.of(first.revision())), "3", "ap-southeast-5"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void acceptsTheNewestRevisionOfAllRegionsForAnyOfThem() {
        append("1", "ap-southeast-5");
        var newest = append("2", "ap-southeast-1");

        assertThat(outcome(new Newest(Set.of(newest.revision())), "3", "ap-southeast-5"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void decidesAnewOnlyWhereNothingHolds() {
        append("1", "ap-southeast-1");

        assertThat(outcome(new Absent(), "2", "ap-southeast-1")).isInstanceOf(Outdated.class);
        assertThat(outcome(new Absent(), "2", "ap-southeast-5")).isInstanceOf(Accepted.class);
    }

    @Test
    void appendsASetAsOneOrNotAtAll() {
        var first = entry("1", new Anything(), "ap-southeast-1");
        var refused = entry("null", new Anything(), "ap-southeast-5");
        var before = await(() -> changes().revision());

        assertThat(append(new Draft(List.of(first, refused), false, false))).isInstanceOf(NothingToRemove.class);
        assertThat(await(() -> changes().revision())).isEqualTo(before);
        append(new Draft(List.of(first, entry("2", new Anything(), "ap-southeast-5")), false, false));
        var page = await(() -> changes().page(before, 9));
        assertThat(page).extracting(change -> change.mark().set()).containsExactly(before + 1, before + 1);
    }

    @Test
    void appendsNothingInADryRun() {
        var before = await(() -> changes().revision());

        var outcome = append(new Draft(List.of(entry("1", new Anything(), "*")), false, true));

        assertThat(((Accepted) outcome).effects())
                .extracting(Effect::region, effect -> effect.before().isPresent())
                .containsExactly(tuple("*", false));
        assertThat(await(() -> changes().revision())).isEqualTo(before);
    }

    @Test
    void raisesTheEpochAsAChangeThatAllLaterOnesAreOf() {
        var epoch = await(() -> changes().epoch());

        var raised = await(() -> changes().raiseEpoch(epoch + 3, "ada", "a backup was restored"));

        var change = ((Accepted) raised).changes().getFirst();
        assertThat(change.subject().kind()).isEqualTo(DecisionKind.EPOCH);
        assertThat(change.mark().epoch()).isEqualTo(epoch + 3);
        assertThat(append("1", "*").mark().epoch()).isEqualTo(epoch + 3);
        assertThat(await(() -> changes().epoch())).isEqualTo(epoch + 3);
    }

    @Test
    void asksAReviewWhatWouldHoldOfItsKindsAndAppendsNothingItObjectsTo() {
        append("1", "ap-southeast-1");
        append("2", "ap-southeast-5");
        append("3", "ap-southeast-1");
        var other = new Proposal(DecisionKind.FLAG, key + ".other", Scope.everywhere(), "4", "ada", "a test");
        var before = await(() -> changes().revision());
        var unfit = new Unfit(Unfit.Ground.CONFLICT, "a.code", "No", List.of());
        var review = new RecordingReview(DecisionKind.FLAG, Optional.of(unfit));

        assertThat(await(() -> changes().append(Draft.of(other), List.of(review))))
                .isEqualTo(unfit);
        assertThat(await(() -> changes().revision())).isEqualTo(before);
        assertThat(review.value(key, "ap-southeast-1")).contains("3");
        assertThat(review.value(key, "ap-southeast-5")).contains("2");
        assertThat(review.value(other.key(), "*")).contains("4");
    }

    @Test
    void asksNoReviewThatIsAboutOtherKinds() {
        var review = new RecordingReview(
                DecisionKind.SEGMENT, Optional.of(new Unfit(Unfit.Ground.INVALID, "a.code", "No", List.of())));
        var draft = new Draft(List.of(entry("1", new Anything(), "*")), false, false);

        assertThat(await(() -> changes().append(draft, List.of(review)))).isInstanceOf(Accepted.class);
        assertThat(review.seen).isEmpty();
    }

    @Test
    void lowersNoEpochAndTakesNoGiantStep() {
        var epoch = await(() -> changes().epoch());

        assertThat(await(() -> changes().raiseEpoch(epoch, "ada", "a test"))).isEqualTo(new EpochRefused(epoch));
        assertThat(await(() -> changes().raiseEpoch(epoch + 1_001, "ada", "a test")))
                .isEqualTo(new EpochRefused(epoch));
    }

    @Test
    void findsWhatIsLookedFor() {
        var first = append("1", "ap-southeast-1");
        var second = append("2", "ap-southeast-5", "cn-hangzhou");
        var third = append("3", "*");

        assertThat(found(null, null, null, false)).containsExactly(first, second, third);
        assertThat(found(null, null, null, true)).containsExactly(third, second, first);
        assertThat(found("cn-hangzhou", null, null, false)).containsExactly(second, third);
        assertThat(found("*", null, null, false)).containsExactly(third);
        assertThat(found(null, first.at(), third.at().plusMillis(1), false)).containsExactly(first, second, third);
        assertThat(found(null, third.at().plusMillis(1), null, false)).isEmpty();
        assertThat(found(null, null, first.at(), false)).isEmpty();
    }

    @Test
    void findsBetweenTwoRevisions() {
        var first = append("1", "*");
        var second = append("2", "*");
        var third = append("3", "*");

        var between = new Search(
                DecisionKind.FLAG, key, null, "ada", null, null, first.revision(), third.revision(), false, 9);

        assertThat(await(() -> changes().find(between))).containsExactly(second);
    }

    private List<Change> found(
            @Nullable String region, @Nullable Instant since, @Nullable Instant until, boolean newestFirst) {
        var search = new Search(null, key, region, null, since, until, 0, Long.MAX_VALUE, newestFirst, 9);
        return await(() -> changes().find(search));
    }

    private static final class RecordingReview implements Review {

        private final DecisionKind kind;
        private final Optional<Unfit> objection;
        private final Map<Subject, Holding> seen = new ConcurrentHashMap<>();

        RecordingReview(DecisionKind kind, Optional<Unfit> objection) {
            this.kind = kind;
            this.objection = objection;
        }

        @Override
        public Set<DecisionKind> kinds() {
            return Set.of(kind);
        }

        @Override
        public Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
            seen.putAll(after);
            return objection;
        }

        Optional<String> value(String key, String region) {
            return Optional.ofNullable(seen.get(new Subject(kind, key)))
                    .flatMap(holding -> holding.in(region))
                    .map(change -> change.proposal().value());
        }
    }
}
