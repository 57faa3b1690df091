package dev.atoll.runtime.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// The settings under `atoll.postgres`.
@ConfigMapping(prefix = "atoll.postgres")
interface PostgresConfig {

    /// The database of this process, `postgresql://host:port/database`.
    Optional<String> url();

    /// Who this process is there.
    Optional<String> username();

    /// How it proves that.
    Optional<String> password();

    /// How long a request may wait for a connection: to the server, or in the queue for a free one.
    @WithDefault("1500ms")
    Duration patience();
}
