package dev.atoll.sink;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real RocketMQ for the tests of this module. Bangkok is no region that the sink knows.
public class CenterServers implements QuarkusTestResourceLifecycleManager {

    public static final String OPERATOR = "operator-token-of-the-tests";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(Map.of(
                "atoll.access.operator-token",
                OPERATOR,
                "atoll.intake.keys",
                RegionKey.SINGAPORE.setting() + "," + RegionKey.JAKARTA.setting(),
                "atoll.messaging.retry-pause",
                "PT0.1S"));
        settings.putAll(TestServers.shared().postgres("sink"));
        settings.put(
                "atoll.messaging.consume-from", TestServers.shared().messaging().get("atoll.messaging.send-to"));
        return settings;
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {}
}
