/// Servers of the stack in containers, by Testcontainers, in JVMs of their own. [Containers] is where to start.
@NullMarked
package dev.atoll.containers;

import org.jspecify.annotations.NullMarked;
