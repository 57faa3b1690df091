package dev.atoll.dataplane.coupon;

/// How a request to redeem ended. A refusal is an answer, not an error.
sealed interface RedemptionOutcome {

    record Redeemed(Redemption redemption) implements RedemptionOutcome {}

    record Refused(Reason reason) implements RedemptionOutcome {}

    /// Why a redemption was refused; the code is part of the public API.
    enum Reason {
        PAUSED("coupon.paused", "Redemption is paused in this region"),
        UNKNOWN("coupon.unknown", "There is no such coupon in this region"),
        ENDED("coupon.ended", "This coupon can no longer be redeemed"),
        SOLD_OUT("coupon.sold-out", "All of this coupon are gone"),
        ALREADY_REDEEMED("coupon.already-redeemed", "This customer has redeemed this coupon before");

        private final String code;
        private final String title;

        Reason(String code, String title) {
            this.code = code;
            this.title = title;
        }

        String code() {
            return code;
        }

        String title() {
            return title;
        }
    }
}
