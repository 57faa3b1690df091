package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

class InMemoryChanges implements Changes {

    private final List<Change> log = new ArrayList<>();

    @Override
    public synchronized Uni<Change> append(Proposal proposal) {
        var previousHash = log.isEmpty() ? Change.GENESIS : log.getLast().hash();
        var change = Change.after(log.size(), previousHash, proposal, Instant.EPOCH);
        log.add(change);
        return Uni.createFrom().item(change);
    }

    @Override
    public synchronized Uni<List<Change>> current(RegionId region) {
        var newest = new TreeMap<String, Change>();
        for (var change : log) {
            if (change.proposal().scope().holds(region)) {
                newest.put(change.proposal().kind() + ":" + change.proposal().key(), change);
            }
        }
        return Uni.createFrom().item(List.copyOf(newest.values()));
    }

    @Override
    public Uni<Long> epoch() {
        return Uni.createFrom().item(1L);
    }

    @Override
    public synchronized Uni<Long> revision() {
        return Uni.createFrom().item((long) log.size());
    }

    @Override
    public synchronized Uni<Optional<Change>> newest(DecisionKind kind, String key) {
        return Uni.createFrom()
                .item(log.reversed().stream()
                        .filter(change -> change.proposal().kind() == kind
                                && change.proposal().key().equals(key))
                        .findFirst());
    }

    @Override
    public synchronized Uni<List<Change>> page(long after, int limit) {
        return Uni.createFrom()
                .item(log.stream()
                        .filter(change -> change.revision() > after)
                        .limit(limit)
                        .toList());
    }
}
