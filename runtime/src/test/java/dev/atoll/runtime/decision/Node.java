package dev.atoll.runtime.decision;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.memory.KeepSnapshots;
import dev.atoll.runtime.memory.KeptSnapshots;
import dev.atoll.runtime.memory.SharedSnapshots;
import dev.atoll.runtime.memory.Siblings;
import dev.atoll.runtime.messaging.IdentifierModule;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;

/// One process of a region that follows the control plane, with its own disk and clock.
final class Node {

    static final RegionId SINGAPORE = new RegionId("ap-southeast-1");

    final Decisions decisions;
    final FollowDecisions follow;
    final HandClock clock;
    private final ControlPlane controlPlane;
    private final KeptSnapshots disk;
    private final FollowJob job;
    private final Path directory;

    private Node(Builder with) {
        clock = new HandClock(with.time);
        directory = with.directory;
        decisions = new Decisions(with.guards);
        controlPlane = with.server.connect();
        disk = new KeptSnapshots(new Disk(Optional.of(directory)), SINGAPORE);
        Executor now = with.keeps ? Runnable::run : task -> {}; // a bug: nothing is ever kept
        var json = new ObjectMapper().registerModule(new IdentifierModule());
        follow = new FollowDecisions(
                new PublishedSnapshots(controlPlane, SINGAPORE),
                new SnapshotReader(SINGAPORE, json, RehearsedControlPlane.TRUSTED, with.guards),
                decisions,
                new KeepSnapshots(disk, List.of(with.redis), now),
                clock);
        var siblings = new Siblings(List.of(), Optional.empty(), Duration.ofSeconds(1));
        var start = new ColdStart(follow, disk, List.of(with.redis), siblings);
        job = new FollowJob(controlPlane, follow, start, with.server.config(), new Random(7));
    }

    /// As the process does; then it follows by itself no more.
    void start() {
        job.start(new StartupEvent());
        job.stop();
    }

    /// Starts with a bug: what its clock says was kept in the future is not believed.
    void startRefusingTheFuture() {
        disk.last()
                .filter(kept -> kept.writtenAt().isBefore(clock.instant()))
                .ifPresent(kept -> follow.restore(SignedText.parse(kept.text()), Source.DISK, kept.writtenAt()));
    }

    /// Starts, has heard what holds, and ends.
    void run() {
        start();
        await().atMost(10, SECONDS).until(() -> decisions.revision() >= 0);
        stop();
    }

    void stop() {
        job.stop();
    }

    int holds() {
        return decisions
                .held()
                .snapshot()
                .map(held -> held.snapshot().decisions().size())
                .orElse(0);
    }

    long age() {
        var health = new DecisionHealth(controlPlane, decisions, clock).call();
        return Long.parseLong(String.valueOf(health.getData().orElseThrow().get("age-seconds")));
    }

    String kept() throws IOException {
        return Files.readString(directory.resolve("snapshot-" + SINGAPORE + ".signed"));
    }

    /// A clock that is set by hand.
    static final class HandClock implements InstantSource {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// What a node is made with.
    static final class Builder {

        private final RehearsedControlPlane server;
        private final Path directory;
        private final SharedSnapshots redis;
        private Instant time = Instant.EPOCH;
        private Set<Guard> guards = Guard.all();
        private boolean keeps = true;

        Builder(RehearsedControlPlane server, Path directory, SharedSnapshots redis) {
            this.server = server;
            this.directory = directory;
            this.redis = redis;
        }

        Builder at(Instant now) {
            time = now;
            return this;
        }

        Builder guards(Set<Guard> standing) {
            guards = standing;
            return this;
        }

        Builder keeping(boolean kept) {
            keeps = kept;
            return this;
        }

        Node build() {
            return new Node(this);
        }
    }
}
