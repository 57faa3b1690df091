/// A real PostgreSQL from binaries in a Maven artifact.
///
/// [PostgresServer] starts one on a [PostgresConfig]; [Unprivileged] is how that works for root, whom PostgreSQL
/// refuses.
@NullMarked
package dev.atoll.servers.postgres;

import org.jspecify.annotations.NullMarked;
