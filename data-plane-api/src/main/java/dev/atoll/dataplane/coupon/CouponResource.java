package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Reason;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Redeemed;
import dev.atoll.dataplane.coupon.RedemptionOutcome.Refused;
import dev.atoll.dataplane.ratelimit.RateLimited;
import dev.atoll.dataplane.session.CurrentSession;
import dev.atoll.dataplane.session.NeedsSession;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Shows coupons and redeems them for the customer of the current session.
@Path("/v1/coupons")
@NeedsSession
class CouponResource {

    /// Visible ASCII, as a header field may carry it, and no longer than a line.
    private static final String KEY = "[\\x20-\\x7E]{1,255}";

    private final Coupons coupons;
    private final RedeemCoupon redeemCoupon;
    private final CurrentSession session;

    CouponResource(Coupons coupons, RedeemCoupon redeemCoupon, CurrentSession session) {
        this.coupons = coupons;
        this.redeemCoupon = redeemCoupon;
        this.session = session;
    }

    @GET
    @Operation(summary = "The coupons on offer")
    @RateLimited("coupon")
    public Uni<List<CouponView>> list() {
        return coupons.all().map(all -> all.stream().map(CouponView::of).toList());
    }

    @POST
    @Operation(
            summary = "Redeems a coupon for the customer of the current session",
            description = "With an `Idempotency-Key`, the same request sent again gets the answer of the " + "first.")
    @RateLimited("redemption")
    @Path("/{code}/redemptions")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    public Uni<RestResponse<Object>> redeem(
            @RestPath String code,
            @RestHeader("Idempotency-Key") @Pattern(regexp = KEY) @Nullable String idempotencyKey) {
        return redeemCoupon
                .redeem(session.customer(), new CouponCode(code), idempotencyKey)
                .map(CouponResource::toResponse);
    }

    private static RestResponse<Object> toResponse(RedemptionOutcome outcome) {
        return switch (outcome) {
            case Redeemed(Redemption redemption) -> RestResponse.status(Status.CREATED, RedemptionView.of(redemption));
            case Refused(var reason) -> Problem.response(status(reason), reason.code(), reason.title());
        };
    }

    private static Status status(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Status.NOT_FOUND;
            case PAUSED, ENDED, SOLD_OUT, ALREADY_REDEEMED -> Status.CONFLICT;
        };
    }

    /// A coupon as a customer sees it.
    record CouponView(String code, String campaign, String title, int stock, Instant endsAt) {
        static CouponView of(Coupon coupon) {
            return new CouponView(
                    coupon.code().value(), coupon.campaign().value(), coupon.title(), coupon.stock(), coupon.endsAt());
        }
    }

    /// What the customer gets for redeeming.
    record RedemptionView(UUID id, String coupon, Instant redeemedAt) {
        static RedemptionView of(Redemption redemption) {
            return new RedemptionView(redemption.id(), redemption.coupon().value(), redemption.at());
        }
    }
}
