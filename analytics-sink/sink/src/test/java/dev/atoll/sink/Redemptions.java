package dev.atoll.sink;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Facts about redemptions for the tests.
public final class Redemptions {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    public static final Instant END = Instant.parse("2026-03-01T12:01:00Z");

    private Redemptions() {}

    /// So many redemptions of a coupon of that campaign, in the minute from [#START] on.
    public static AnonymizedFact of(RegionKey region, String campaign, String coupon, long count) {
        return ending(END, region, Map.of("campaign", campaign, "coupon", coupon), count);
    }

    /// So many, in the minute until that time.
    public static AnonymizedFact ending(Instant end, RegionKey region, Map<String, String> dimensions, long count) {
        return new AnonymizedFact(
                UUID.randomUUID(),
                new RegionId(region.region()),
                "coupon.redeemed.v1",
                end.minusSeconds(60),
                end,
                dimensions,
                count);
    }
}
