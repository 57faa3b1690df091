/// The analytics sink: where the regions' counts come together, in the center.
///
/// A fact walks through the rooms `intake` (is it signed by its region and within the contract?) and `fact` (kept
/// once); `report` adds up what is kept.
@NullMarked
package dev.atoll.sink;

import org.jspecify.annotations.NullMarked;
