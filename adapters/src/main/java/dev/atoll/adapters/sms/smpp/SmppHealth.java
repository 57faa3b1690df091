package dev.atoll.adapters.sms.smpp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says whether the SMSC is there. The process is ready either way: it keeps what is asked, and sends it later.
@Readiness
@ApplicationScoped
class SmppHealth implements HealthCheck {

    private final SmppLink link;

    SmppHealth(SmppLink link) {
        this.link = link;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("smsc")
                .up()
                .withData("link", link.session().isPresent() ? "bound" : "away")
                .build();
    }
}
