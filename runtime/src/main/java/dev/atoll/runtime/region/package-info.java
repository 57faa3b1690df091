/// Where a process runs, and what time it is there.
@NullMarked
package dev.atoll.runtime.region;

import org.jspecify.annotations.NullMarked;
