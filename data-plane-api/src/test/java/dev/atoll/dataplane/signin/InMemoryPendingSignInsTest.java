package dev.atoll.dataplane.signin;

import java.time.InstantSource;

class InMemoryPendingSignInsTest extends PendingSignInsContract {

    private final InMemoryPendingSignIns pending = new InMemoryPendingSignIns(SETTINGS, InstantSource.system());

    @Override
    PendingSignIns pending(SignInConfig config) {
        return pending.with(config);
    }
}
