package dev.atoll.sink.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.sink.Redemptions;
import dev.atoll.sink.RegionKey;
import dev.atoll.sink.fact.Facts.Group;
import dev.atoll.sink.fact.Facts.Sums;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [Facts] promises. Each test has a day of its own.
abstract class FactsContract {

    private static final AtomicInteger DAYS = new AtomicInteger();

    private Instant start = Instant.EPOCH;

    abstract Facts facts();

    @BeforeEach
    void hasADayOfItsOwn() {
        start = Instant.parse("2001-01-01T00:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
    }

    @Test
    void keepsAFactOnce() {
        var fact = fact(1, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 7);

        assertThat(await(() -> facts().add(fact))).isTrue();
        assertThat(await(() -> facts().add(fact))).isFalse();

        assertThat(sum(List.of(Dimension.REGION))).isEqualTo(new Sums(List.of(group(7, "ap-southeast-1")), 7));
    }

    @Test
    void addsUpByAnyDimensionsInTheOrderAsked() {
        add(fact(1, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 7));
        add(fact(2, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 5));
        add(fact(2, RegionKey.SINGAPORE, "noodle-week", "NOODLE-10", 6));
        add(fact(1, RegionKey.JAKARTA, "durian-days", "DURIAN-20", 9));

        assertThat(sum(List.of(Dimension.REGION)))
                .isEqualTo(new Sums(List.of(group(18, "ap-southeast-1"), group(9, "ap-southeast-5")), 27));
        assertThat(sum(List.of(Dimension.CAMPAIGN, Dimension.REGION)).groups())
                .containsExactly(
                        group(12, "durian-days", "ap-southeast-1"),
                        group(9, "durian-days", "ap-southeast-5"),
                        group(6, "noodle-week", "ap-southeast-1"));
        assertThat(sum(List.of(Dimension.COUPON)).groups())
                .containsExactly(group(9, "DURIAN-20"), group(12, "DURIAN-50"), group(6, "NOODLE-10"));
    }

    @Test
    void groupsFactsWithoutADimensionUnderNothing() {
        add(Redemptions.ending(start.plusSeconds(60), RegionKey.SINGAPORE, Map.of(), 5));

        assertThat(sum(List.of(Dimension.CAMPAIGN)).groups()).containsExactly(group(5, ""));
    }

    @Test
    void addsUpNothingToNothing() {
        assertThat(sum(List.of(Dimension.REGION))).isEqualTo(new Sums(List.of(), 0));
    }

    @Test
    void putsEveryFactIntoOneOfTwoNeighboringSpans() {
        add(fact(1, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 7));
        add(fact(2, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 5));
        var middle = start.plusSeconds(60);

        assertThat(sum(start, middle).total()).isEqualTo(7);
        assertThat(sum(middle, start.plusSeconds(120)).total()).isEqualTo(5);
    }

    @Test
    void addsUpOnlyWhatIsAskedFor() {
        add(fact(1, RegionKey.SINGAPORE, "durian-days", "DURIAN-50", 7));

        var other = new Question("other.happened.v1", List.of(Dimension.REGION), start, start.plus(Duration.ofDays(1)));

        assertThat(await(() -> facts().sum(other)).total()).isZero();
    }

    @Test
    void listsNoMoreThanTheLimitAndStillAddsUpAll() {
        for (int i = 0; i < Question.MOST_GROUPS + 5; i++) {
            add(fact(1, RegionKey.SINGAPORE, "durian-days", "C-%05d".formatted(i), 5));
        }

        var sums = sum(List.of(Dimension.COUPON));

        assertThat(sums.groups()).hasSize(Question.MOST_GROUPS).startsWith(group(5, "C-00000"));
        assertThat(sums.total()).isEqualTo(5L * (Question.MOST_GROUPS + 5));
    }

    private Sums sum(List<Dimension> by) {
        return await(() -> facts().sum(new Question("coupon.redeemed.v1", by, start, start.plus(Duration.ofDays(1)))));
    }

    private Sums sum(Instant from, Instant to) {
        return await(() -> facts().sum(new Question("coupon.redeemed.v1", List.of(Dimension.REGION), from, to)));
    }

    private void add(AnonymizedFact fact) {
        assertThat(await(() -> facts().add(fact))).isTrue();
    }

    private AnonymizedFact fact(int minute, RegionKey region, String campaign, String coupon, long count) {
        var end = start.plus(Duration.ofMinutes(minute));
        return Redemptions.ending(end, region, Map.of("campaign", campaign, "coupon", coupon), count);
    }

    private static Group group(long count, String... values) {
        return new Group(List.of(values), count);
    }

    /// Waits for an answer; an implementation says where its work runs.
    <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().atMost(Duration.ofSeconds(30));
    }
}
