/// What the control plane decided for this region, followed by polling and kept on disk: a region outlives its center.
///
/// A room reads what is its own through [Decisions#derive]. [FollowJob] asks again and again, [FollowDecisions] takes
/// or refuses each answer,
/// [Decisions] holds the one that counts. Without `atoll.control-plane.url` nothing is asked and nobody is called.
@NullMarked
package dev.atoll.runtime.decision;

import org.jspecify.annotations.NullMarked;
