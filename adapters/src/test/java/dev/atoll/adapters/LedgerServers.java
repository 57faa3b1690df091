package dev.atoll.adapters;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL, no bus, and an SMSC that is away.
public class LedgerServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(Map.of(
                "atoll.region.id", "ap-southeast-1",
                "atoll.sms.smpp.host", "127.0.0.1",
                "atoll.sms.smpp.port", Integer.toString(FreePorts.one()),
                "atoll.sms.smpp.system-id", "atoll",
                "atoll.sms.smpp.password", "atoll",
                "atoll.sms.smpp.sender", "ATOLL"));
        settings.putAll(TestServers.shared().postgres("adapters"));
        return settings;
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {}
}
