package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.dataplane.coupon.CouponResource.CouponView;
import dev.atoll.dataplane.coupon.Coupons.Put;
import dev.atoll.runtime.access.OperatorOnly;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Lets operators put coupons on offer and change them.
@Path("/v1/coupons")
class OperatorResource {

    private final Coupons coupons;

    OperatorResource(Coupons coupons) {
        this.coupons = coupons;
    }

    @PUT
    @Operation(
            summary = "Sets the whole coupon",
            description = "The stock is what is left from now on, not what is added.")
    @Path("/{code}")
    @OperatorOnly
    public Uni<RestResponse<CouponView>> put(@RestPath String code, @Valid @NotNull CouponRequest request) {
        var coupon = request.toCoupon(new CouponCode(code));
        return coupons.put(coupon).map(put -> RestResponse.status(status(put), CouponView.of(coupon)));
    }

    private static Status status(Put put) {
        return switch (put) {
            case CREATED -> Status.CREATED;
            case REPLACED -> Status.OK;
        };
    }

    /// A coupon as an operator describes it.
    ///
    /// @param title 1 to 200 characters, none of them a control character
    /// @param stock how many are left, 0 to 1,000,000
    /// @param endsAt from then on it cannot be redeemed; before the year 10,000
    record CouponRequest(
            @NotNull CampaignId campaign,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}]{1,200}")
            String title,

            @NotNull @Min(0) @Max(1_000_000) Integer stock,
            @NotNull Instant endsAt) {

        private static final Instant FIRST = Instant.EPOCH;
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

        @AssertTrue
        boolean isEndWithinTheCalendar() {
            return endsAt == null || !(endsAt.isBefore(FIRST) || endsAt.isAfter(LAST));
        }

        Coupon toCoupon(CouponCode code) {
            return new Coupon(code, campaign, title, stock, endsAt);
        }
    }
}
