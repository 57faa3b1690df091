package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;

/// A problem (RFC 9457) that says how much would be gone.
///
/// @param kind of what
/// @param region the region that would lose most of it first; `*` is every region that no decision names
public record MassRemovalView(
        String type, String title, int status, DecisionKind kind, String region, int removed, int held) {}
