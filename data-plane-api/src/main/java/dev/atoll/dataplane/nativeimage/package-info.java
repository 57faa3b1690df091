/// What a native image of the data plane must be told about Lettuce and Unleash. Nothing here runs in a process: it
/// runs
/// while the image is built. Start at [UnleashFeature].
@NullMarked
package dev.atoll.dataplane.nativeimage;

import org.jspecify.annotations.NullMarked;
