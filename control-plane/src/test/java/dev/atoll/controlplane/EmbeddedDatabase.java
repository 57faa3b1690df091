package dev.atoll.controlplane;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL for the tests of this module, and the tokens they use.
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN = "admin-token-of-the-tests";
    public static final String SINGAPORE = "*:ap-southeast-1.secret-of-singapore";
    public static final String JAKARTA = "*:ap-southeast-5.secret-of-jakarta";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestServers.shared().postgres("controlplane"));
        settings.put("atoll.config.jurisdictions", "ap-southeast-1:SG,ap-southeast-5:ID,id-other-1:ID");
        settings.put("atoll.access.admin-token", ADMIN);
        settings.put("atoll.access.region-tokens", SINGAPORE + "," + JAKARTA);
        return settings;
    }

    /// The server ends with the JVM, and is shared until then.
    @Override
    public void stop() {}
}
