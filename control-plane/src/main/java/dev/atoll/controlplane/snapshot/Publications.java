package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SigningKeys;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What every region runs on, kept as new as the change log, whichever replica wrote to it.
///
/// Everything here blocks until the database answered. Without a key to sign with the process does not start.
@Startup
@ApplicationScoped
class Publications {

    private static final int PAGE = 500;
    private static final int MOST_IDLE = 300;

    private final Changes changes;
    private final Fold fold;
    private final DecisionTimes times;
    private final RegionId own;
    private final SigningKeys keys;
    private final int memory;
    private final Map<RegionId, Channel> channels = new ConcurrentHashMap<>();
    private final Looks looks = new Looks();
    private final AtomicLong turn = new AtomicLong();
    private long epoch;
    private volatile long head; // every channel has what it needs of the log up to here

    Publications(Changes changes, Fold fold, DecisionTimes times, RegionId own, SnapshotConfig config) {
        this.own = own;
        this.times = times;
        this.changes = changes;
        this.fold = fold;
        keys = SigningKeys.parse(config.privateKeys());
        memory = config.memory();
    }

    /// What that region runs on, with all that was committed before this was asked.
    Channel of(RegionId region) {
        looks.look(this::look);
        var known = channels.get(region);
        return known == null ? open(region) : known.asked(turn.incrementAndGet());
    }

    /// What that region runs on as of the last look; empty while nobody asked for it yet. Does not block.
    Optional<Channel> known(RegionId region) {
        return Optional.ofNullable(channels.get(region));
    }

    /// The newest change that every region's snapshot has.
    long head() {
        return head;
    }

    /// How many regions anybody asked for.
    int regions() {
        return channels.size();
    }

    /// How many listen, over all regions.
    int listeners() {
        return channels.values().stream().mapToInt(Channel::listeners).sum();
    }

    /// How large the snapshots are that were handed out last. Does not block.
    Map<RegionId, Integer> sizes() {
        return channels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
    }

    private synchronized void look() {
        if (channels.isEmpty()) {
            return;
        }
        var now = await(changes::epoch);
        if (now != epoch) {
            restart(now);
            return;
        }
        var news = behind(head);
        if (!news.isEmpty()) {
            times.note(news);
            channels.values().parallelStream()
                    .forEach(channel -> fold.next(channel.snapshot(), news).ifPresent(channel::advance));
            head = news.getLast().revision();
        }
    }

    private void restart(long newEpoch) {
        Map<Channel, Snapshot> restarted = new HashMap<>(); // all or none: a look that fails is made again
        channels.forEach((region, channel) ->
                restarted.put(channel, fold.of(region, newEpoch, await(() -> changes.standing(region)))));
        restarted.forEach(Channel::restart);
        epoch = newEpoch;
        head = restarted.values().stream().mapToLong(Snapshot::revision).min().orElse(0);
    }

    private synchronized Channel open(RegionId region) {
        var known = channels.get(region);
        if (known != null) {
            return known;
        }
        if (channels.isEmpty()) {
            epoch = await(changes::epoch);
        }
        var snapshot = fold.of(region, epoch, await(() -> changes.standing(region)));
        if (channels.isEmpty()) {
            head = snapshot.revision();
        }
        var channel = new Channel(snapshot, keys, memory).asked(turn.incrementAndGet());
        channels.put(region, channel);
        closeIdle();
        return channel;
    }

    /// Anybody who may look can name a region that is none: of those that nobody listens to, only some are kept.
    private void closeIdle() {
        Map<Long, RegionId> idle = new TreeMap<>();
        channels.forEach((region, channel) -> {
            if (!region.equals(own) && channel.isIdle()) {
                idle.put(channel.lastAsked(), region);
            }
        });
        idle.values().stream()
                .limit(Math.max(0, idle.size() - MOST_IDLE))
                .forEach(region -> channels.computeIfPresent(region, (_, channel) -> channel.close() ? null : channel));
    }

    private List<Change> behind(long revision) {
        var all = new ArrayList<Change>();
        var after = revision;
        List<Change> page;
        do {
            var from = after;
            page = await(() -> changes.page(from, PAGE));
            all.addAll(page);
            after = page.isEmpty() ? after : page.getLast().revision();
        } while (page.size() == PAGE);
        return List.copyOf(all);
    }

    private static <T> T await(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(question);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException("The change log cannot be read", failed);
        }
    }
}
