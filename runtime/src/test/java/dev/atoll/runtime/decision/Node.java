package dev.atoll.runtime.decision;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.AccessToken.Secret;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Removal;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.control.TokenHash;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.flag.FlagSet;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// One process of a region that follows the control plane, with its own disk and clock.
final class Node {

    private static final Logger LOG = Logger.getLogger(Node.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    static final RegionId SINGAPORE = new RegionId("ap-southeast-1");

    final Decisions decisions;
    final FollowDecisions follow;
    final HandClock clock;
    private final ControlPlane controlPlane;
    private final KeptSnapshots disk;
    private final FollowJob job;
    private final Path directory;
    private final ExecutorService parallel = Executors.newVirtualThreadPerTaskExecutor();

    private Node(Builder with) {
        clock = new HandClock(with.time);
        directory = with.directory;
        decisions = new Decisions(with.guards);
        controlPlane = with.server.connect();
        disk = new KeptSnapshots(new Disk(Optional.of(directory)), SINGAPORE);
        Executor now = with.keeps ? this::keep : task -> {}; // a bug: nothing is ever kept
        var json = new ObjectMapper().registerModule(new IdentifierModule());
        follow = new FollowDecisions(
                new PublishedSnapshots(controlPlane, SINGAPORE),
                new SnapshotReader(SINGAPORE, json, RehearsedControlPlane.TRUSTED, with.guards),
                decisions,
                new KeepSnapshots(disk, List.of(with.redis), now),
                clock);
        var siblings = new Siblings(List.of(), Optional.empty(), Duration.ofSeconds(1));
        var start = new ColdStart(follow, disk, List.of(with.redis), siblings, parallel);
        job = new FollowJob(controlPlane, follow, start, with.server.config(), new Random(7));
    }

    /// One task after the other, and at once.
    private synchronized void keep(Runnable task) {
        task.run();
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

    /// Starts with a bug: what seems to be older than five minutes is not believed.
    void startRefusingTheOld() {
        disk.last()
                .filter(kept -> kept.writtenAt().isAfter(clock.instant().minus(Duration.ofMinutes(5))))
                .ifPresent(kept -> follow.restore(SignedText.parse(kept.text()), Source.DISK, kept.writtenAt()));
    }

    /// Starts with a bug: what is on disk is looked at only when the control plane has answered, or has not.
    void startWaitingForTheCenter() {
        LOG.debugf("The control plane answers: %s", follow.follow());
        start();
    }

    /// Asks the control plane, as the process does again and again.
    void askOnce() {
        LOG.debugf("The control plane answers: %s", follow.follow());
    }

    /// Asks with a bug: what nobody confirmed for a day does not hold any more.
    void askOnceOrForget() {
        if (!follow.follow() && age() > Duration.ofDays(1).toSeconds()) {
            var nothing = new Snapshot(SINGAPORE, Long.MAX_VALUE, 0, List.of());
            var refusal = decisions.apply(nothing, new SignedText("", ""), Source.NONE, clock.instant());
            LOG.debugf("Forgotten: %s", refusal.isEmpty());
        }
    }

    /// Ends for good: its disk is at rest when this returns.
    void end() {
        job.stop();
        parallel.close();
    }

    /// Starts, has heard what holds, and ends.
    void run() {
        start();
        await().atMost(10, SECONDS).until(() -> decisions.revision() >= 0);
        end();
    }

    /// How many decisions there are, beside what is told of removals.
    int holds() {
        return decisions.held().central().entrySet().stream()
                .filter(byKind -> !byKind.getKey().equals(Removal.KIND))
                .mapToInt(byKind -> byKind.getValue().size())
                .sum();
    }

    /// What it answers for the flag; false when it knows none of this name.
    boolean answers(String flag) {
        var features = JsonNodeFactory.instance.arrayNode();
        for (var decision : decisions.held().of(DecisionKind.FLAG)) {
            features.add(JSON.<ObjectNode>valueToTree(decision.value()).put("name", decision.key()));
        }
        return FlagSet.parse(JsonNodeFactory.instance.objectNode().set("features", features))
                .evaluate(flag, FlagContext.EMPTY)
                .map(Evaluation::enabled)
                .orElse(false);
    }

    /// Whether somebody who shows this secret gets in.
    boolean opens(String secret) {
        return tokens(secret).anyMatch(known -> known.isValid(clock.instant()));
    }

    /// The same with a bug: nobody looks whether its time is over.
    boolean opensAtAnyTime(String secret) {
        return tokens(secret).findAny().isPresent();
    }

    private Stream<Secret> tokens(String secret) {
        return decisions.held().of(DecisionKind.TOKEN).stream()
                .flatMap(decision -> AccessToken.parse(decision.value()).stream())
                .filter(token -> !token.revoked())
                .flatMap(token -> token.secrets().stream())
                .filter(known -> known.hash().equals(TokenHash.of(secret)));
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
        private final List<Node> made;
        private Instant time = Instant.EPOCH;
        private Set<Guard> guards = Guard.all();
        private boolean keeps = true;

        /// @param made where each node that is built is remembered
        Builder(RehearsedControlPlane server, Path directory, SharedSnapshots redis, List<Node> made) {
            this.server = server;
            this.directory = directory;
            this.redis = redis;
            this.made = made;
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
            var node = new Node(this);
            made.add(node);
            return node;
        }
    }
}
