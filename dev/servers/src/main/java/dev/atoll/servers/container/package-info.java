/// Servers in containers, for machines that have an engine and no binaries, or that want the official images.
///
/// A [ContainedServer] is found, stopped and killed like any other server: the process that the stack knows is
/// its holder, a JVM of the module `dev/containers`, and the container lives as long as that does (ADR 0017).
@NullMarked
package dev.atoll.servers.container;

import org.jspecify.annotations.NullMarked;
