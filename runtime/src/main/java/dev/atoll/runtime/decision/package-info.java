/// What the control plane decided for this region, followed by a stream and kept: a region outlives its center.
///
/// A room reads what is its own through [Decisions#derive]. [FollowJob] asks and listens, [FollowDecisions] takes
/// or refuses what it hears, [Decisions] holds the one that counts, [ColdStart] finds what to start from. Without
/// `atoll.control-plane.url` nothing is asked and nobody is called.
@NullMarked
package dev.atoll.runtime.decision;

import org.jspecify.annotations.NullMarked;
