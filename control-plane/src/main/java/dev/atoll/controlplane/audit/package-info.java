/// The audit trail: who decided what, when and why, and whether the log is as it was written.
///
/// Start at [ChangesResource]; [VerifyChain] reads the whole log.
@NullMarked
package dev.atoll.controlplane.audit;

import org.jspecify.annotations.NullMarked;
