package dev.atoll.dataplane;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real Redis for the tests of this module.
public class RegionServers implements QuarkusTestResourceLifecycleManager {

    /// The operator's token in the tests.
    public static final String OPERATOR = "operator-token-of-the-tests";

    /// The token of who collects metrics.
    public static final String COLLECTOR = "collector-token-of-the-tests";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(Map.of(
                "atoll.region.id",
                "ap-southeast-1",
                "atoll.access.operator-token",
                OPERATOR,
                "atoll.access.metrics-token",
                COLLECTOR));
        settings.put("atoll.access.refusals-told", "1000000"); // each test looks for its own
        settings.put("atoll.redis.timeout", "PT10S"); // a machine may be slow
        settings.put("atoll.postgres.patience", "PT20S");
        settings.putAll(TestServers.shared().postgres("dataplane"));
        settings.putAll(TestServers.shared().redis());
        return settings;
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {}
}
