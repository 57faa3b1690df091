package dev.atoll.controlplane;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A real PostgreSQL for the tests of this module, and the tokens they use.
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN = "admin-token-of-the-tests";
    public static final String SINGAPORE = "*:ap-southeast-1.secret-of-singapore";
    public static final String JAKARTA = "*:ap-southeast-5.secret-of-jakarta";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "atoll.postgres.url",
                "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "atoll.postgres.username",
                "postgres",
                "atoll.postgres.password",
                "postgres",
                "atoll.access.admin-token",
                ADMIN,
                "atoll.access.region-tokens",
                SINGAPORE + "," + JAKARTA);
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
