/// Break-glass: what an operator of the region decided for it, signed, until a time, also while the control plane is
/// away.
///
/// [TakeOverride] believes or refuses; [ActiveOverrides] are what holds instead of what the center decided, in all
/// instances ([SharedOverrides]), until they expire or the center decides anew.
@NullMarked
package dev.atoll.runtime.override;

import org.jspecify.annotations.NullMarked;
