package dev.atoll.dataplane.ratelimit;

import java.time.InstantSource;

class InMemoryRateLimitsTest extends RateLimitsContract {

    private final RateLimits limits = new InMemoryRateLimits(InstantSource.system());

    @Override
    RateLimits limits() {
        return limits;
    }
}
