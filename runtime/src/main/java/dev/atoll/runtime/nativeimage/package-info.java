/// What a native image must be told: about libraries that say nothing of themselves, and about our own JSON. Nothing
/// here runs in a process: it runs while the image is built. Start at [JsonFeature].
@NullMarked
package dev.atoll.runtime.nativeimage;

import org.jspecify.annotations.NullMarked;
