package dev.atoll.runtime.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.ProcessReport;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.decision.Decisions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Reports this process to the control plane, if there is one. A report that is lost is followed by the next.
@ApplicationScoped
@RegisterForReflection(targets = ProcessReport.class) // no resource of a region names it
class ReportJob {

    private static final Logger LOG = Logger.getLogger(ReportJob.class);

    private final ControlPlane controlPlane;
    private final Decisions decisions;
    private final AckJob acks;
    private final ProcessIdentity identity;
    private final ObjectMapper json;
    private final ReportConfig config;
    private final Condition condition = new Condition(LOG, "Reporting to the control plane");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-report").factory());

    ReportJob(
            ControlPlane controlPlane,
            Decisions decisions,
            AckJob acks,
            ProcessIdentity identity,
            ObjectMapper json,
            ReportConfig config) {
        this.controlPlane = controlPlane;
        this.decisions = decisions;
        this.acks = acks;
        this.identity = identity;
        this.json = json;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (controlPlane.isConfigured()) {
            var reports = timer.scheduleWithFixedDelay(
                    this::report, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("Reporting each %s (%s)", config.interval(), reports);
        }
    }

    private void report() {
        try {
            var status = reportOnce();
            if (status / 100 == 2) {
                condition.works();
            } else {
                condition.fails("it answers with status " + status);
            }
        } catch (IOException | RuntimeException failed) { // the timer stops for good at what it is thrown
            condition.fails(Objects.requireNonNullElse(failed.getMessage(), "it cannot be reached"));
        }
    }

    private int reportOnce() throws IOException {
        acks.again();
        return controlPlane.post("/api/v1/reports", json.writeValueAsString(identity.report(decisions.revision())));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
