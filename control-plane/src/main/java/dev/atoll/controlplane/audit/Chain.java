package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Change;
import java.util.List;

/// How far the log has been checked.
///
/// @param revision the last revision seen, also when it is the broken one
/// @param epoch which control plane wrote it; an epoch that falls breaks the chain
/// @param hash what the next revision must follow
/// @param intact false once a revision is missing, altered or out of place
record Chain(long revision, long epoch, String hash, boolean intact) {

    static final Chain EMPTY = new Chain(0, 0, Change.GENESIS, true);

    /// The chain with these changes behind it, or up to the first that does not belong there.
    Chain extend(List<Change> changes) {
        var chain = this;
        for (var change : changes) {
            if (!chain.intact) {
                break;
            }
            var belongs = change.revision() == chain.revision + 1
                    && change.follows(chain.hash)
                    && change.mark().epoch() >= chain.epoch;
            chain = new Chain(change.revision(), change.mark().epoch(), change.hash(), belongs);
        }
        return chain;
    }
}
