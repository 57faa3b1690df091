package dev.atoll.runtime.override;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a region shares, in this process.
final class InMemoryOverrides implements SharedOverrides {

    private final Map<String, Issued> bySubject = new TreeMap<>();
    private boolean away;

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public List<Kept> all() {
        return away ? List.of() : bySubject.values().stream().map(Issued::kept).toList();
    }

    @Override
    public void keep(String subject, Kept kept, Instant issuedAt, Instant expiresAt) {
        if (!away) {
            bySubject.merge(
                    subject, new Issued(issuedAt, kept), (one, other) -> other.at.isAfter(one.at) ? other : one);
        }
    }

    private record Issued(Instant at, Kept kept) {}
}
