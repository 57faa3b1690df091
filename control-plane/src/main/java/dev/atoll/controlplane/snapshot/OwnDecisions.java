package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What holds at the control plane itself, such as the tokens that open it: for it, the center is one more region.
@ApplicationScoped
public class OwnDecisions {

    private final Publications publications;
    private final RegionId own;

    OwnDecisions(Publications publications, RegionId own) {
        this.publications = publications;
        this.own = own;
    }

    /// What holds as of the last look at the log; empty until it was looked at once. Does not block.
    public Optional<Snapshot> current() {
        return publications.known(own).map(Channel::snapshot);
    }

    /// Looks at the log. Blocks until the database answered.
    public void refresh() {
        publications.of(own);
    }
}
