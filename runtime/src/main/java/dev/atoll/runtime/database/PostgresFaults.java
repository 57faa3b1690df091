package dev.atoll.runtime.database;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away from a request that it refused.
public final class PostgresFaults {

    /// Connection exceptions, out of resources, and operator interventions such as a shutdown (PostgreSQL,
    /// appendix A).
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /// How the pool says that it had no connection to give in time.
    private static final String NO_CONNECTION = "Timeout";

    private static final int DEEPEST_CAUSE = 20;

    private PostgresFaults() {}

    /// Whether the same request may succeed once the database is back.
    public static boolean isAway(Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(fault, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST_CAUSE)
                .anyMatch(PostgresFaults::saysAway);
    }

    private static boolean saysAway(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> false;
            case ClosedConnectionException closed -> true;
            case DatabaseException refused -> hasClassAway(refused.getSqlState());
            case SocketException unreachable -> true;
            case UnknownHostException unknown -> true;
            default -> NO_CONNECTION.equals(cause.getMessage());
        };
    }

    private static boolean hasClassAway(@Nullable String state) {
        return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
    }
}
