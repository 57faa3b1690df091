/// Limits as they are decided: how much may be asked of an endpoint, by whom, and what happens while nobody
/// can count.
///
/// [LimitReader] is the one reader of a decision of the kind `limit`: the control plane refuses what it
/// cannot read and says why, and a region passes over it.
@NullMarked
package dev.atoll.runtime.limit;

import org.jspecify.annotations.NullMarked;
