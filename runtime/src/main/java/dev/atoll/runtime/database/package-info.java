/// How a process reaches its PostgreSQL, and how it notices that it cannot: [PostgresPool] waits for seconds and
/// not for half a minute, [PostgresFaults] tells an absent server from a broken request.
@NullMarked
package dev.atoll.runtime.database;

import org.jspecify.annotations.NullMarked;
