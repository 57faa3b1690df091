/// Feature flags: decided by people per region, in the form of Unleash, and served to its SDKs unchanged.
///
/// [FlagResource] and [SegmentResource] decide what room `review` finds nothing wrong with; [LoggedFlagStates]
/// reads the flags of a region from the change log; [PlaygroundResource] says what a region would answer, and
/// why. [PostgresFlagUsages] keeps how often each was asked for, [ForgetUsageJob] not forever.
@NullMarked
package dev.atoll.controlplane.flag;

import org.jspecify.annotations.NullMarked;
