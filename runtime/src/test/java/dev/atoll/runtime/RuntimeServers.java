package dev.atoll.runtime;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real RocketMQ for the tests of this module.
public class RuntimeServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings =
                new HashMap<>(Map.of("atoll.region.id", "ap-southeast-1", "atoll.messaging.retry-pause", "PT0.1S"));
        settings.putAll(TestServers.shared().postgres("runtime"));
        settings.putAll(TestServers.shared().messaging());
        return settings;
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {}
}
