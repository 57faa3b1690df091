package dev.atoll.controlplane;

import dev.atoll.contracts.signature.TrustedKeys;
import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A real PostgreSQL for the tests of this module, and the tokens they use.
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN = "admin-token-of-the-tests";
    public static final String SINGAPORE = "*:ap-southeast-1.secret-of-singapore";
    public static final String JAKARTA = "*:ap-southeast-5.secret-of-jakarta";

    /// Whom the regions of the tests trust, under the id that it signs with.
    public static final TrustedKeys TRUSTED;

    private static final String PRIVATE_KEYS;
    private static final String TRUSTED_KEYS;

    static {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            PRIVATE_KEYS = "tests:" + base64(keys.getPrivate());
            TRUSTED_KEYS = "tests:" + base64(keys.getPublic());
            TRUSTED = TrustedKeys.parse(List.of(TRUSTED_KEYS));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestServers.shared().postgres("controlplane"));
        settings.put("atoll.config.jurisdictions", "ap-southeast-1:SG,ap-southeast-5:ID,id-other-1:ID");
        settings.put("atoll.access.admin-token", ADMIN);
        settings.put("atoll.access.refusals-told", "1000000"); // each test looks for its own
        settings.put("atoll.postgres.patience", "PT20S"); // a machine may be slow
        settings.put("atoll.access.region-tokens", SINGAPORE + "," + JAKARTA);
        settings.putAll(TestServers.shared().identity());
        settings.put("atoll.snapshot.private-keys", PRIVATE_KEYS);
        settings.put("atoll.decision.trusted-keys", TRUSTED_KEYS);
        return settings;
    }

    /// The server ends with the JVM, and is shared until then.
    @Override
    public void stop() {}
}
