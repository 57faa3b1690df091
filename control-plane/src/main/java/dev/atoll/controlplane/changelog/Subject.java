package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;

/// What is decided about.
///
/// @param key unique within the kind
public record Subject(DecisionKind kind, String key) {}
