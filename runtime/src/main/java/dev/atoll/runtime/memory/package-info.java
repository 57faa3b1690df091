/// Where a region remembers its last good snapshot: on the disk of each process ([KeptSnapshots]), where all
/// instances find it ([SharedSnapshots]), and in the other instances themselves ([Siblings]).
@NullMarked
package dev.atoll.runtime.memory;

import org.jspecify.annotations.NullMarked;
