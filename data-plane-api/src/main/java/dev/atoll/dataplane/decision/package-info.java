/// The last good snapshot of the region, shared by all its instances: in Redis ([RedisSnapshots]), and told to one
/// that has none ([SiblingResource]).
@NullMarked
package dev.atoll.dataplane.decision;

import org.jspecify.annotations.NullMarked;
