package dev.atoll.dataplane.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.dataplane.flag.InMemoryFlags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedeemCouponTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = new CustomerId("0192d3a4-0000-7000-8000-00000000ada0");
    private static final CustomerId BOB = new CustomerId("0192d3a4-0000-7000-8000-00000000b0b0");
    private static final CouponCode DURIAN_50 = new CouponCode("DURIAN-50");

    private final InMemoryCoupons coupons = new InMemoryCoupons();
    private final InMemoryFlags flags = new InMemoryFlags();
    private final RedeemCoupon redeemCoupon = new RedeemCoupon(
            flags,
            coupons,
            coupons,
            new CouponTexts() {
                @Override
                public String redeemed() {
                    return "{title}: show {coupon}";
                }

                @Override
                public Duration lifetime() {
                    return Duration.ofHours(1);
                }
            },
            InstantSource.fixed(NOON));

    @Test
    void keepsWhoRedeemedWhatAndWhen() {
        stock(1, NOON.plusSeconds(1));

        assertThat(redeem(ADA, null)).isInstanceOf(Redeemed.class);
        assertThat(coupons.redeemed()).singleElement().satisfies(redemption -> {
            assertThat(redemption.customer()).isEqualTo(ADA);
            assertThat(redemption.at()).isEqualTo(NOON);
            assertThat(redemption.toEvent(new RegionId("ap-southeast-1")).id()).isEqualTo(redemption.id());
        });
    }

    @Test
    void tellsTheCustomerInTheWordsOfTheRegion() {
        stock(1, NOON.plusSeconds(1));
        redeem(ADA, null);

        assertThat(coupons.texts()).containsExactly("Half a durian: show DURIAN-50");
    }

    @Test
    void refusesACouponThatDoesNotExist() {
        assertThat(redeem(ADA, null)).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void refusesACouponFromTheMomentItEnds() {
        stock(1, NOON);

        assertThat(redeem(ADA, null)).isEqualTo(new Refused(Reason.ENDED));
        assertThat(coupons.redeemed()).isEmpty();
    }

    @Test
    void refusesACouponThatIsSoldOut() {
        stock(1, NOON.plusSeconds(1));
        redeem(BOB, null);

        assertThat(redeem(ADA, null)).isEqualTo(new Refused(Reason.SOLD_OUT));
    }

    @Test
    void refusesWhileRedemptionIsPausedAndKeepsTheStock() {
        stock(1, NOON.plusSeconds(1));
        flags.decide(RedeemCoupon.REDEMPTION, false);

        assertThat(redeem(ADA, null)).isEqualTo(new Refused(Reason.PAUSED));
        assertThat(coupons.redeemed()).isEmpty();

        flags.decide(RedeemCoupon.REDEMPTION, true);
        assertThat(redeem(ADA, null)).isInstanceOf(Redeemed.class);
    }

    @Test
    void tellsWhoeverLostTheAnswerAgainThoughRedemptionIsPausedOrTheCouponHasEnded() {
        stock(1, NOON.plusSeconds(1));
        var first = redeem(ADA, "attempt-1");
        assertThat(first).isInstanceOf(Redeemed.class);

        stock(0, NOON);
        assertThat(redeem(ADA, "attempt-1")).isEqualTo(first);
        assertThat(redeem(ADA, "attempt-2")).isEqualTo(new Refused(Reason.ENDED));
        assertThat(redeem(ADA, null)).isEqualTo(new Refused(Reason.ENDED));
        assertThat(redeem(BOB, "attempt-1")).isEqualTo(new Refused(Reason.ENDED));

        flags.decide(RedeemCoupon.REDEMPTION, false);
        assertThat(redeem(ADA, "attempt-1")).isEqualTo(first);
        assertThat(redeem(BOB, "attempt-1")).isEqualTo(new Refused(Reason.PAUSED));
    }

    private void stock(int stock, Instant endsAt) {
        coupons.put(new Coupon(DURIAN_50, new CampaignId("durian-days"), "Half a durian", stock, endsAt))
                .await()
                .indefinitely();
    }

    private RedemptionOutcome redeem(CustomerId customer, @Nullable String key) {
        return redeemCoupon.redeem(customer, DURIAN_50, key).await().indefinitely();
    }
}
