/// A stack of processes that outlives the launcher: [Stack] starts it, finds it again, and stops it.
///
/// [Startup] is the order in which parts start, [Shutdown] the one in which they stop.
@NullMarked
package dev.atoll.launcher.stack;

import org.jspecify.annotations.NullMarked;
