package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.PhoneNumber;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The twin of Redis for unit tests.
class InMemoryPendingSignIns implements PendingSignIns {

    private final Map<SignInId, Kept> kept = new HashMap<>();
    private final Map<PhoneNumber, Deque<Instant>> sent = new HashMap<>();
    private final InstantSource clock;
    private SignInConfig config;

    InMemoryPendingSignIns(SignInConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    InMemoryPendingSignIns with(SignInConfig other) {
        config = other;
        return this;
    }

    @Override
    public Uni<Optional<Duration>> keep(PendingSignIn signIn) {
        return Uni.createFrom().item(() -> keepNow(signIn));
    }

    @Override
    public Uni<Attempt> attempt(SignInId id, String seal) {
        return Uni.createFrom().item(() -> attemptNow(id, seal));
    }

    @Override
    public Uni<Void> putBack(PendingSignIn signIn) {
        return Uni.createFrom().voidItem().invoke(() -> remember(signIn));
    }

    @Override
    public Uni<Void> withdraw(PendingSignIn signIn) {
        return Uni.createFrom().voidItem().invoke(() -> withdrawNow(signIn));
    }

    private synchronized void remember(PendingSignIn signIn) {
        kept.put(signIn.id(), new Kept(signIn, clock.instant().plus(config.codeLifetime()), 0));
    }

    private synchronized void withdrawNow(PendingSignIn signIn) {
        kept.remove(signIn.id());
        Optional.ofNullable(sent.get(signIn.phone())).ifPresent(Deque::pollLast);
    }

    private synchronized Optional<Duration> keepNow(PendingSignIn signIn) {
        var now = clock.instant();
        var codes = sent.computeIfAbsent(signIn.phone(), phone -> new ArrayDeque<>());
        if (!codes.isEmpty() && !now.isBefore(codes.getFirst().plus(config.phoneWindow()))) {
            codes.clear();
        }
        codes.add(now);
        if (codes.size() > config.codesPerPhone()) {
            return Optional.of(Duration.between(now, codes.getFirst().plus(config.phoneWindow())));
        }
        remember(signIn);
        return Optional.empty();
    }

    private synchronized Attempt attemptNow(SignInId id, String seal) {
        var found = kept.get(id);
        if (found == null || !clock.instant().isBefore(found.expiresAt())) {
            return new Attempt.Gone();
        }
        if (found.wrong() >= config.attempts()) {
            return new Attempt.Exhausted();
        }
        if (found.signIn().seal().equals(seal)) {
            kept.remove(id);
            return new Attempt.Proven(found.signIn().phone(), found.signIn().name());
        }
        kept.put(id, new Kept(found.signIn(), found.expiresAt(), found.wrong() + 1));
        return new Attempt.Wrong();
    }

    private record Kept(PendingSignIn signIn, Instant expiresAt, int wrong) {}
}
