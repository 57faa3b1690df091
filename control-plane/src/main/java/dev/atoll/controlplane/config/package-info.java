/// Configuration values by namespace and key, decided per region. [ConfigResource] decides.
@NullMarked
package dev.atoll.controlplane.config;

import org.jspecify.annotations.NullMarked;
