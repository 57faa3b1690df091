package dev.atoll.sink.intake;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/// The twin of [PostgresQuarantine].
class InMemoryQuarantine implements Quarantine {

    private final List<QuarantinedFact> kept = new ArrayList<>();

    @Override
    public Uni<Void> add(QuarantinedFact fact) {
        boolean isKnown = kept.stream()
                .anyMatch(other -> other.message().equals(fact.message())
                        && other.bodyHash().equals(fact.bodyHash()));
        if (!isKnown) {
            kept.add(new QuarantinedFact(
                    kept.size() + 1,
                    fact.message(),
                    fact.reason(),
                    fact.region(),
                    fact.receivedAt(),
                    fact.bodyHash(),
                    fact.bodySize()));
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<QuarantinedFact>> page(long after, int limit) {
        return Uni.createFrom()
                .item(kept.stream()
                        .filter(fact -> fact.position() > after)
                        .limit(limit)
                        .toList());
    }
}
