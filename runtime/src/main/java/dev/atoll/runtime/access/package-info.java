/// Who may operate a process: [OperatorGate] lets only the holder of the operator's token through to what is marked
/// [OperatorOnly], and [ObserverGate] only operators and collectors of metrics to what the framework tells of it.
///
/// Every gate of every process reads [RequestPath] and [PresentedToken], and tells [RefusalLog] whom it refused.
@NullMarked
package dev.atoll.runtime.access;

import org.jspecify.annotations.NullMarked;
