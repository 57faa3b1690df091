/// The change log: every decision of the control plane as one append, numbered without a gap and chained by hash.
///
/// Start at [Changes]. Whoever decides appends a [Proposal]; what holds in a region is the fold that
/// [Changes#current] returns. [ChangesResource] is the audit trail and checks the chain.
@NullMarked
package dev.atoll.controlplane.changelog;

import org.jspecify.annotations.NullMarked;
