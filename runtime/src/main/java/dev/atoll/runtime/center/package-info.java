/// How a process reaches the control plane, if it was told of one. Start at [ControlPlane].
@NullMarked
package dev.atoll.runtime.center;

import org.jspecify.annotations.NullMarked;
