/// How much one caller may ask for. [RateLimitGate] stands before every endpoint, [DecidedLimits] knows which
/// limits hold there, [TakePermit] decides within a budget of milliseconds, and [Gcra] is the arithmetic.
///
/// Limits are decided at the control plane and followed without a restart; where nobody decided about a name
/// that the code marks an endpoint with ([RateLimited]), [CompiledLimits] hold. The count is the region's, in
/// Redis ([RedisRateLimits]), and one round trip for all limits of a request. While Redis is away or slow,
/// each instance counts by itself ([InMemoryRateLimits]) or as the limit says, and the headers say so.
@NullMarked
package dev.atoll.dataplane.ratelimit;

import org.jspecify.annotations.NullMarked;
