package dev.atoll.dataplane.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.coupon.Coupons.Put;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.dataplane.coupon.Redemptions.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every implementation of [Coupons] and [Redemptions] promises; they share the stock. There may be coupons of
/// others.
abstract class CouponsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CampaignId DURIAN_DAYS = new CampaignId("durian-days");
    private static final Notice NOTICE = new Notice("Show it at the counter", NOON.plusSeconds(3_600));

    private final CouponCode code = new CouponCode(
            "CONTRACT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));

    abstract Coupons coupons();

    abstract Redemptions redemptions();

    /// A new customer, who has a phone.
    abstract CustomerId customer();

    /// Waits for an answer, where it may be asked for.
    abstract <T> T answer(Supplier<Uni<T>> question);

    @Test
    void findsACouponAsItWasPut() {
        assertThat(put(coupon(code, 3))).isEqualTo(Put.CREATED);

        assertThat(found()).contains(coupon(code, 3));
    }

    @Test
    void putsACouponInThePlaceOfWhatHadItsCode() {
        put(coupon(code, 3));

        assertThat(put(coupon(code, 5))).isEqualTo(Put.REPLACED);
        assertThat(found()).contains(coupon(code, 5));
    }

    @Test
    void findsNoCouponThatNobodyPut() {
        assertThat(found()).isEmpty();
    }

    @Test
    void listsCouponsByCode() {
        var first = coupon(new CouponCode(code + "-A"), 1);
        var second = coupon(new CouponCode(code + "-B"), 1);

        put(second);
        put(first);

        assertThat(answer(coupons()::all)).containsSubsequence(first, second);
    }

    @Test
    void takesOneFromTheStock() {
        put(coupon(code, 2));
        var redemption = redemption(customer());

        assertThat(add(redemption, null)).isEqualTo(new Redeemed(redemption));
        assertThat(found()).contains(coupon(code, 1));
    }

    @Test
    void keepsNothingOfARedemptionThatCameTooLate() {
        put(coupon(code, 0));
        var late = redemption(customer());

        assertThat(add(late, "attempt-1")).isEqualTo(new Refused(Reason.SOLD_OUT));
        assertThat(standing(late)).isEmpty();

        put(coupon(code, 1));
        assertThat(add(late, "attempt-1")).isEqualTo(new Redeemed(late));
    }

    @Test
    void refusesWhoHasRedeemedBefore() {
        put(coupon(code, 2));
        var customer = customer();
        add(redemption(customer), null);

        assertThat(add(redemption(customer), null)).isEqualTo(new Refused(Reason.ALREADY_REDEEMED));
        assertThat(found()).contains(coupon(code, 1));
    }

    @Test
    void givesTheFirstRedemptionAgainForItsKeyAlsoWhenAllAreGone() {
        put(coupon(code, 1));
        var customer = customer();
        var first = redemption(customer);
        add(first, "attempt-1");

        assertThat(add(redemption(customer), "attempt-1")).isEqualTo(new Redeemed(first));
        assertThat(add(redemption(customer), "attempt-2")).isEqualTo(new Refused(Reason.ALREADY_REDEEMED));
    }

    @Test
    void givesAwayNoMoreThanThereAreHoweverManyAsk() throws InterruptedException {
        put(coupon(code, 3));
        var callers = Stream.generate(this::customer)
                .limit(8)
                .<Callable<RedemptionOutcome>>map(customer -> () -> add(redemption(customer), null))
                .toList();

        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            assertThat(threads.invokeAll(callers).stream().map(Future::resultNow))
                    .filteredOn(Redeemed.class::isInstance)
                    .hasSize(3);
        }

        assertThat(found()).contains(coupon(code, 0));
    }

    @Test
    void hidesARedemptionFromOthers() {
        put(coupon(code, 1));
        var redemption = redemption(customer());
        add(redemption, null);

        assertThat(answer(() -> redemptions().find(redemption.id(), customer())))
                .isEmpty();
    }

    @Test
    void keepsTheFirstThatBecameOfANotice() {
        put(coupon(code, 1));
        var redemption = redemption(customer());
        add(redemption, null);
        assertThat(standing(redemption)).contains(standing(redemption, Notification.PENDING));

        notified(redemption, Notification.DELIVERED);
        notified(redemption, Notification.FAILED);

        assertThat(standing(redemption)).contains(standing(redemption, Notification.DELIVERED));
    }

    @Test
    void passesOverTheNoticeOfARedemptionThatIsNotKnown() {
        put(coupon(code, 1));
        var redemption = redemption(customer());

        notified(redemption, Notification.DELIVERED);
        add(redemption, null);

        assertThat(standing(redemption)).contains(standing(redemption, Notification.PENDING));
    }

    private Put put(Coupon coupon) {
        return answer(() -> coupons().put(coupon));
    }

    private Optional<Coupon> found() {
        return answer(() -> coupons().find(code));
    }

    private RedemptionOutcome add(Redemption redemption, @Nullable String key) {
        return answer(() -> redemptions().add(redemption, NOTICE, key));
    }

    private Optional<Standing> standing(Redemption redemption) {
        return answer(() -> redemptions().find(redemption.id(), redemption.customer()));
    }

    private void notified(Redemption redemption, Notification notification) {
        answer(() -> redemptions().notified(redemption.id(), notification, NOON).replaceWith(true));
    }

    private Standing standing(Redemption redemption, Notification notification) {
        return new Standing(redemption.id(), code.value(), NOON, notification);
    }

    private static Coupon coupon(CouponCode code, int stock) {
        return new Coupon(code, DURIAN_DAYS, "Half a durian", stock, NOON.plusSeconds(3_600));
    }

    private Redemption redemption(CustomerId customer) {
        return new Redemption(UUID.randomUUID(), code, DURIAN_DAYS, customer, NOON);
    }
}
