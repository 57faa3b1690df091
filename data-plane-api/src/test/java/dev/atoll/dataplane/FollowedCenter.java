package dev.atoll.dataplane;

import dev.atoll.contracts.signature.SigningKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells a process of tests which control plane it follows, and which operator may override it.
public abstract class FollowedCenter implements QuarkusTestResourceLifecycleManager {

    /// What that operator signs with.
    public static final SigningKeys OPERATOR;

    private static final String TRUSTED_OPERATOR;

    static {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            TRUSTED_OPERATOR = "ada:" + base64(keys.getPublic());
            OPERATOR = SigningKeys.parse(List.of("ada:" + base64(keys.getPrivate())));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final RehearsedControlPlane center;
    private final Map<String, String> more;

    protected FollowedCenter(RehearsedControlPlane center) {
        this(center, Map.of());
    }

    /// @param more settings that the test needs besides
    protected FollowedCenter(RehearsedControlPlane center, Map<String, String> more) {
        this.center = center;
        this.more = more;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(Map.of(
                "atoll.control-plane.url",
                center.url().toString(),
                "atoll.decision.trusted-keys",
                RehearsedControlPlane.TRUSTED_KEYS,
                "atoll.control-plane.token",
                RehearsedControlPlane.TOKEN,
                "atoll.control-plane.timeout",
                "PT20S",
                "atoll.override.trusted-keys",
                TRUSTED_OPERATOR,
                "atoll.data.directory",
                emptyDirectory()));
        settings.putAll(more);
        return settings;
    }

    @Override
    public void stop() {
        center.close();
    }

    private static String emptyDirectory() {
        try {
            return Files.createTempDirectory("atoll-data").toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// A process of its own: the others follow nobody.
    public static class Profile implements QuarkusTestProfile {}
}
