/// The change log: every decision of the control plane as one append, numbered without a gap and chained by hash.
///
/// Start at [Changes]. Whoever decides appends a [Draft] of one or more [Proposal]s, and [Judge] says what
/// becomes of it while nobody else can append. What holds in a region is the fold that [Changes#current] returns.
@NullMarked
package dev.atoll.controlplane.changelog;

import org.jspecify.annotations.NullMarked;
