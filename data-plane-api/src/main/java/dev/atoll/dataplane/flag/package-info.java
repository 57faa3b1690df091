/// Feature flags: what an operator of the center switches, answered inside this process for one customer at a time.
///
/// Ask [Flags] about a [Flag]. [UnleashFlags] answers by the Unleash SDK, which polls the control plane;
/// [UnleashMemory] keeps the last answer on disk, so that a restart without the control plane changes nothing.
@NullMarked
package dev.atoll.dataplane.flag;

import org.jspecify.annotations.NullMarked;
