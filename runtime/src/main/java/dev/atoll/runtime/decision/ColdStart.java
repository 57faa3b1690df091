package dev.atoll.runtime.decision;

import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.memory.KeptSnapshots;
import dev.atoll.runtime.memory.SharedSnapshots;
import dev.atoll.runtime.memory.Siblings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Finds what this process can start from: the disk at once, and beside it whoever else may know more.
@ApplicationScoped
class ColdStart {

    private static final Logger LOG = Logger.getLogger(ColdStart.class);

    private final FollowDecisions follow;
    private final KeptSnapshots disk;
    private final List<SharedSnapshots> shared;
    private final Siblings siblings;
    private final Executor parallel;

    @Inject
    ColdStart(FollowDecisions follow, KeptSnapshots disk, Instance<SharedSnapshots> shared, Siblings siblings) {
        this(follow, disk, shared.stream().toList(), siblings, Executors.newVirtualThreadPerTaskExecutor());
    }

    /// @param parallel runs what may wait for others, each beside the other
    ColdStart(
            FollowDecisions follow,
            KeptSnapshots disk,
            List<SharedSnapshots> shared,
            Siblings siblings,
            Executor parallel) {
        this.follow = follow;
        this.disk = disk;
        this.shared = shared;
        this.siblings = siblings;
        this.parallel = parallel;
    }

    /// Starts from the best that there is. With a good snapshot on disk nobody is waited for; without one, the
    /// first answer of anybody is, but not longer than the patience.
    ///
    /// @param controlPlane asks the control plane, and says whether it answered
    void start(CompletableFuture<Boolean> controlPlane, Duration patience) {
        follow.close(disk.revoked());
        var fromDisk = disk.last()
                .map(kept -> follow.restore(SignedText.parse(kept.text()), Source.DISK, kept.writtenAt()))
                .orElse(false);
        var closed = ask(this::closeWhatWasRevoked);
        var sources = Stream.of(controlPlane, ask(this::restoreFromRedis), ask(this::restoreFromSiblings))
                .map(source -> closed.thenCombine(source, (_, good) -> good))
                .toList();
        if (!fromDisk) {
            await(firstGood(sources), patience);
        }
    }

    private CompletableFuture<Boolean> ask(Supplier<Boolean> source) {
        return CompletableFuture.supplyAsync(source, parallel).exceptionally(broken -> {
            LOG.warnf("A place to start from is of no use: %s", broken);
            return false;
        });
    }

    private boolean restoreFromRedis() {
        return shared.stream()
                .flatMap(place -> place.last().stream())
                .map(kept -> follow.restore(kept.signed(), Source.REDIS, kept.keptAt()))
                .reduce(false, Boolean::logicalOr);
    }

    /// Nobody is served before: a control plane of a later epoch may not know it.
    private boolean closeWhatWasRevoked() {
        for (var place : shared) {
            var revoked = place.revoked();
            follow.close(revoked);
            disk.revoke(revoked);
        }
        return true;
    }

    private boolean restoreFromSiblings() {
        return siblings.ask().stream()
                .map(kept -> follow.restore(kept.signed(), Source.SIBLING, kept.keptAt()))
                .reduce(false, Boolean::logicalOr);
    }

    /// Done when one is good, or all are not.
    private static CompletableFuture<Void> firstGood(List<CompletableFuture<Boolean>> sources) {
        var all = CompletableFuture.allOf(sources.toArray(CompletableFuture[]::new));
        var any = sources.stream().map(source -> source.thenCompose(ColdStart::doneIfGood));
        return CompletableFuture.anyOf(Stream.concat(any, Stream.of(all)).toArray(CompletableFuture[]::new))
                .thenAccept(first -> {});
    }

    private static CompletableFuture<Void> doneIfGood(boolean good) {
        return good ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
    }

    private static void await(CompletableFuture<Void> first, Duration patience) {
        try {
            first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nobody) {
            LOG.warn("Nobody knows what holds in this region: defaults hold until somebody does");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
