package dev.atoll.anonymizer;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real RocketMQ for the tests of this module, which is the region's bus and the center's.
public class RegionServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(Map.of(
                "atoll.region.id", "ap-southeast-1",
                "atoll.egress.private-key", RegionKey.privateKey(),
                "atoll.messaging.retry-pause", "PT0.1S"));
        settings.putAll(TestServers.shared().postgres("anonymizer"));
        settings.putAll(TestServers.shared().messaging());
        return settings;
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {}
}
