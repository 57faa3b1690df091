/// Who is asking. [SessionGate] lets only the holder of a live session through to what is marked [NeedsSession], and
/// [CurrentSession] tells the rooms behind it which customer that is.
@NullMarked
package dev.atoll.dataplane.session;

import org.jspecify.annotations.NullMarked;
