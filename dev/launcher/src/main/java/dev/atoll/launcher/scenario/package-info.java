/// Shows the platform at work on a running stack, through the same APIs as everybody, and checks what it promises.
///
/// [SeaRetail] is the story. A [Shop] is one region's side of it; the `*Client`s speak to the processes.
@NullMarked
package dev.atoll.launcher.scenario;

import org.jspecify.annotations.NullMarked;
