/// Feature flags: what an operator of the center switches, answered inside this process for one customer at a time.
///
/// Ask [Flags] about a [Flag]. [DecidedFlags] evaluates what the control plane decided and this process holds:
/// nobody is asked, and a restart without the control plane changes nothing. [DecidedFlagStates] hands the same
/// flags to SDKs and browsers of the region; [FlagUsageJob] tells the control plane how often each was asked for.
@NullMarked
package dev.atoll.dataplane.flag;

import org.jspecify.annotations.NullMarked;
