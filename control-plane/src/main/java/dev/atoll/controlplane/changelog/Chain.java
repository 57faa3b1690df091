package dev.atoll.controlplane.changelog;

import java.util.List;

/// How far the log has been checked.
///
/// @param revision the last revision seen, also when it is the broken one
/// @param hash what the next revision must follow
/// @param intact false once a revision is missing, altered or out of place
record Chain(long revision, String hash, boolean intact) {

    static final Chain EMPTY = new Chain(0, Change.GENESIS, true);

    /// The chain with these changes behind it, or up to the first that does not belong there.
    Chain extend(List<Change> changes) {
        var chain = this;
        for (var change : changes) {
            if (!chain.intact) {
                break;
            }
            var belongs = change.revision() == chain.revision + 1 && change.follows(chain.hash);
            chain = new Chain(change.revision(), change.hash(), belongs);
        }
        return chain;
    }
}
