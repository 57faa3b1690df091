package dev.atoll.runtime.decision;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.decision.SnapshotFetch.Failed;
import dev.atoll.runtime.decision.SnapshotFetch.Fetched;
import dev.atoll.runtime.decision.SnapshotFetch.Unchanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/// The snapshots of this region, as the control plane publishes them.
@ApplicationScoped
class PublishedSnapshots {

    private final ControlPlane controlPlane;
    private final String path;

    PublishedSnapshots(ControlPlane controlPlane, RegionId region) {
        this.controlPlane = controlPlane;
        path = "/api/v1/regions/" + region + "/snapshot";
    }

    /// The newest one, unless the tag names it. Blocks until the time-out at most.
    SnapshotFetch fetch(Optional<String> tag) {
        try {
            var answer = controlPlane.get(path, tag);
            return switch (answer.statusCode()) {
                case 200 -> new Fetched(answer.body(), answer.headers().firstValue("ETag"));
                case 304 -> new Unchanged();
                default -> new Failed("it answers with status " + answer.statusCode());
            };
        } catch (IOException unreachable) {
            return new Failed(Objects.requireNonNullElse(unreachable.getMessage(), "it cannot be reached"));
        }
    }
}
