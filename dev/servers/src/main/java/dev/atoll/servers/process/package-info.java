/// Operating system processes that outlive the JVM that started them, and can be found again.
///
/// [Server] is one of them while it runs; [Launch] says how to start it; [Unpacked] gets its program out of a jar.
@NullMarked
package dev.atoll.servers.process;

import org.jspecify.annotations.NullMarked;
