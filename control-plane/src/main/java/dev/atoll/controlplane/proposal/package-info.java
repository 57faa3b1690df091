/// From a request that decides something to the log, and back: preconditions, rules of each kind, and what the caller
/// is told.
///
/// Resources call [ProposalGate]. A room that knows a kind of decision says what is right for it in a [KindRule], and
/// what is right for several together in a `changelog.Review`.
@NullMarked
package dev.atoll.controlplane.proposal;

import org.jspecify.annotations.NullMarked;
