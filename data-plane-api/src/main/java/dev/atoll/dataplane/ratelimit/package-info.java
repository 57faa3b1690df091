/// How much one caller may ask for. [RateLimitGate] stands before what is marked [RateLimited], [TakePermit]
/// decides
/// within a budget of milliseconds, and [Gcra] is the arithmetic.
///
/// The count is the region's, in Redis ([RedisRateLimits]). While Redis is away or slow, each instance counts
/// by itself
/// ([InMemoryRateLimits]) or as the policy says, and the headers say so.
@NullMarked
package dev.atoll.dataplane.ratelimit;

import org.jspecify.annotations.NullMarked;
