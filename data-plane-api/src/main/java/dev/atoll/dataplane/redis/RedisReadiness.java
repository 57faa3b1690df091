package dev.atoll.dataplane.redis;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says whether Redis is there. The process stays ready without it: taking every instance out of service at once
/// would turn a degraded region into an absent one.
@Readiness
@ApplicationScoped
class RedisReadiness implements AsyncHealthCheck {

    private final RedisConnection redis;

    RedisReadiness(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return redis.ask(commands -> commands.ping())
                .replaceWith("there")
                .onFailure()
                .recoverWithItem("away")
                .map(state -> HealthCheckResponse.named("redis")
                        .up()
                        .withData("state", state)
                        .build());
    }
}
