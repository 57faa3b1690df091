/// How every process says no: `application/problem+json` (RFC 9457) with a stable code, and never a stack trace or a
/// personal value. Start at [Problem]; [ProblemMapper] turns what was thrown into one.
@NullMarked
package dev.atoll.runtime.problem;

import org.jspecify.annotations.NullMarked;
