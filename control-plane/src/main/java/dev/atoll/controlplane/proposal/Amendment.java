package dev.atoll.controlplane.proposal;

import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import java.util.List;

/// What somebody makes of what holds.
///
/// @param scope the regions that were asked for
/// @param proposals what to append together, in order
public record Amendment(Scope scope, List<Proposal> proposals) {

    /// Copied.
    public Amendment {
        proposals = List.copyOf(proposals);
    }
}
