package dev.atoll.runtime.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process's connections. A request that gets none within the patience fails, instead of waiting for 30
/// seconds.
@Singleton
class PostgresPool implements PgPoolCreator {

    private final PostgresConfig config;

    PostgresPool(PostgresConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        var patience = Math.toIntExact(config.patience().toMillis());
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(patience));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(patience)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
