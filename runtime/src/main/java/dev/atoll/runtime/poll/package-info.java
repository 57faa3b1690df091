/// The one request that SDKs send again and again, answered with bytes that are ready.
///
/// [PollGate] answers it before the resources of room `unleash` see it, where a process says that nothing else
/// has a say in it ([Pollers]). [UntracedPolls] keeps polls out of the traces.
@NullMarked
package dev.atoll.runtime.poll;

import org.jspecify.annotations.NullMarked;
