package dev.atoll.dataplane.flag;

import dev.atoll.contracts.identity.CustomerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The twin of Unleash for unit tests.
public class InMemoryFlags implements Flags {

    private final Map<String, Boolean> decided = new ConcurrentHashMap<>();

    /// From now on the flag is on or off for everybody.
    public void decide(Flag flag, boolean enabled) {
        decided.put(flag.name(), enabled);
    }

    @Override
    public boolean isEnabled(Flag flag, CustomerId customer) {
        return decided.getOrDefault(flag.name(), flag.fallback());
    }
}
