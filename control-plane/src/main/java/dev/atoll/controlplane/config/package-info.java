/// Configuration values by namespace and name, decided in layers and checked against the schema of their namespace.
///
/// [ConfigResource] decides values, [NamespaceResource] schemas; [ConfigReview] says what must be so of them together.
/// [EffectiveResource] tells what a region runs on, and why.
@NullMarked
package dev.atoll.controlplane.config;

import org.jspecify.annotations.NullMarked;
