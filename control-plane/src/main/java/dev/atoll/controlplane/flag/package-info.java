/// Feature flags: on or off per region, decided by people and served to every Unleash SDK unchanged.
///
/// [FlagResource] decides, [UnleashResource] serves; both read and write through [Flags].
@NullMarked
package dev.atoll.controlplane.flag;

import org.jspecify.annotations.NullMarked;
