/// What a process keeps on its own disk, to start from when nobody else can be asked. Start at [Disk].
@NullMarked
package dev.atoll.runtime.disk;

import org.jspecify.annotations.NullMarked;
