/// Facts that leave a process: immutable, named in the past tense, versioned by [EventType].
///
/// Start at [PlatformEvent], whose `permits` clause is the catalog. Fields are only ever added; a change of
/// meaning is a new version beside the old one.
@NullMarked
package dev.atoll.contracts.event;

import org.jspecify.annotations.NullMarked;
