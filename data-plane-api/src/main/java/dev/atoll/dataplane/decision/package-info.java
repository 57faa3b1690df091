/// What the instances of the region share of decisions: the last good snapshot in Redis ([RedisSnapshots]), also
/// told to an instance that has none ([SiblingResource]), and what the region decides for itself
/// ([OverrideResource]).
@NullMarked
package dev.atoll.dataplane.decision;

import org.jspecify.annotations.NullMarked;
