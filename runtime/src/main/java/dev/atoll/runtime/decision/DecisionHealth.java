package dev.atoll.runtime.decision;

import dev.atoll.runtime.center.ControlPlane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says which decisions this process runs on and how old they are. Always up: a region serves without its center.
@Readiness
@ApplicationScoped
class DecisionHealth implements HealthCheck {

    private final ControlPlane controlPlane;
    private final Decisions decisions;
    private final InstantSource clock;

    DecisionHealth(ControlPlane controlPlane, Decisions decisions, InstantSource clock) {
        this.controlPlane = controlPlane;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var held = decisions.held();
        var answer = HealthCheckResponse.named("decisions")
                .up()
                .withData("following", controlPlane.isConfigured())
                .withData("source", held.source().name())
                .withData("epoch", held.epoch())
                .withData("revision", held.revision())
                .withData("overrides", held.local().size());
        held.age(clock.instant()).ifPresent(age -> answer.withData("age-seconds", age.toSeconds()));
        return answer.build();
    }
}
