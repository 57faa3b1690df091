package dev.atoll.dataplane.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisReadOnlyException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one connection to the region's Redis, pipelined and shared by all requests.
///
/// It is made when something is first asked, and again after a loss; while there is none, questions fail at once
/// instead of waiting in a queue.
@ApplicationScoped
public class RedisConnection {

    private static final Duration SOONEST_RECONNECT = Duration.ofMillis(50);
    private static final Duration LATEST_RECONNECT = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(RedisConnection.class);
    private static final int MOST_WAITING = 10_000;

    /// How Redis begins to say that it takes no writes, or not now: full, not persisted, no replicas, no master.
    private static final List<String> CANNOT_SERVE =
            List.of("OOM ", "MISCONF ", "NOREPLICAS ", "CLUSTERDOWN ", "MASTERDOWN ", "TRYAGAIN ");

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;
    private final Duration timeout;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connection;

    RedisConnection(RedisConfig config) {
        timeout = config.timeout();
        uri = RedisURI.create(config.url());
        uri.setTimeout(timeout);
        resources = ClientResources.builder()
                .reconnectDelay(Delay.fullJitter(SOONEST_RECONNECT, LATEST_RECONNECT, 2, TimeUnit.MILLISECONDS))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(options(timeout));
    }

    /// Connects before anybody asks.
    void start(@Observes StartupEvent event) {
        LOG.debugf("Connecting to Redis: %s", connection());
    }

    /// Asks Redis, and answers on the caller's Vert.x context, so that a database session may follow.
    ///
    /// Fails with [RedisAway] when no answer comes within the time-out of the configuration.
    public <T> Uni<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> question) {
        return ask(timeout, question);
    }

    /// As above, for a caller who has less patience than the configuration.
    public <T> Uni<T> ask(
            Duration patience, Function<RedisAsyncCommands<String, String>, CompletionStage<T>> question) {
        return Uni.createFrom()
                .deferred(() -> onCallersContext(answer(question)
                        .ifNoItem()
                        .after(patience)
                        .fail()
                        .onFailure(RedisConnection::saysAway)
                        .transform(RedisAway::new)));
    }

    private <T> Uni<T> answer(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> question) {
        return Uni.createFrom()
                .completionStage(() -> connection().thenCompose(redis -> question.apply(redis.async())))
                .onFailure(CompletionException.class)
                .transform(wrapped -> wrapped.getCause() == null ? wrapped : wrapped.getCause());
    }

    private static <T> Uni<T> onCallersContext(Uni<T> answer) {
        var caller = Vertx.currentContext();
        return caller == null ? answer : answer.emitOn(task -> caller.runOnContext(nothing -> task.run()));
    }

    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        if (connection == null || connection.isCompletedExceptionally()) {
            connection = CompletableFuture.supplyAsync(this::connect, Infrastructure.getDefaultWorkerPool())
                    .thenCompose(connecting -> connecting);
        }
        return connection;
    }

    /// The first time much is loaded, for which no event loop may wait.
    private CompletionStage<StatefulRedisConnection<String, String>> connect() {
        return client.connectAsync(StringCodec.UTF8, uri);
    }

    /// What Redis refuses is a bug; that it cannot serve just now is not.
    private static boolean saysAway(Throwable failure) {
        return switch (failure) {
            case RedisLoadingException loading -> true;
            case RedisBusyException busy -> true;
            case RedisReadOnlyException failingOver -> true;
            case RedisCommandExecutionException refused -> CANNOT_SERVE.stream().anyMatch(startOf(refused)::startsWith);
            case RedisException unreachable -> true;
            case TimeoutException impatient -> true;
            default -> failure instanceof IOException;
        };
    }

    private static String startOf(RedisException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    private static ClientOptions options(Duration timeout) {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdown();
        if (!resources
                .shutdown(0, LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                .awaitUninterruptibly(LONGEST_STOP.toMillis())) {
            LOG.debug("The threads of the Redis client do not end");
        }
    }
}
