package dev.atoll.runtime.decision;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.ServerEvent;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Failed;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Fetched;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Unchanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// The snapshots of this region, as the control plane publishes them.
@ApplicationScoped
class PublishedSnapshots {

    private final ControlPlane controlPlane;
    private final String path;

    PublishedSnapshots(ControlPlane controlPlane, RegionId region) {
        this.controlPlane = controlPlane;
        path = "/api/v1/regions/" + region;
    }

    /// The newest one, unless the tag names it. Blocks until the time-out at most.
    Fetch fetch(Optional<String> tag) {
        try {
            var answer = controlPlane.get(path + "/snapshot", tag);
            return switch (answer.statusCode()) {
                case 200 ->
                    new Fetched(
                            new SignedText(
                                    answer.headers()
                                            .firstValue(SignedText.HEADER)
                                            .orElse(""),
                                    answer.body()),
                            answer.headers().firstValue("ETag"));
                case 304 -> new Unchanged();
                default -> new Failed("it answers with status " + answer.statusCode());
            };
        } catch (IOException unreachable) {
            return new Failed(why(unreachable));
        }
    }

    /// Hears of each change, until the stream breaks or the listener has heard enough. Blocks for as long.
    ///
    /// @return why it ended
    String listen(Optional<String> position, Predicate<ServerEvent> listener) {
        try {
            controlPlane.listen(path + "/stream", position, listener);
            return "the stream ended";
        } catch (IOException broken) {
            return why(broken);
        }
    }

    private static String why(IOException failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "it cannot be reached");
    }

    /// What came of asking.
    sealed interface Fetch {

        /// A text that claims to be one.
        ///
        /// @param tag what to show it next time, so that it need not repeat itself
        record Fetched(SignedText signed, Optional<String> tag) implements Fetch {}

        /// It is the one that the tag names.
        record Unchanged() implements Fetch {}

        /// No usable answer came.
        ///
        /// @param why a reason for the log, as the end of a sentence
        record Failed(String why) implements Fetch {}
    }
}
