/// Who may operate a process: [OperatorGate] lets only the holder of the operator's token through to what is
/// marked [OperatorOnly], and [ObserverGate] only operators and collectors of metrics to what the framework tells.
@NullMarked
package dev.atoll.runtime.access;

import org.jspecify.annotations.NullMarked;
