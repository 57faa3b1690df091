/// Runs the whole platform on one machine, for developers, demonstrations and rehearsals of failure.
///
/// Start reading at [Launcher]; what runs is told in room `topology`.
@NullMarked
package dev.atoll.launcher;

import org.jspecify.annotations.NullMarked;
