package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;
import org.jspecify.annotations.Nullable;

/// A problem (RFC 9457) that says what holds instead of what was taken for granted.
///
/// @param current the newest change in the scope; null when there is none
public record OutdatedView(
        String type,
        String title,
        int status,
        DecisionKind kind,
        String key,
        @Nullable ChangeView current) {}
