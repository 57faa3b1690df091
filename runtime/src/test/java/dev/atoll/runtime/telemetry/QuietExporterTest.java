package dev.atoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietExporterTest {

    private static final Logger LOG = Logger.getLogger(QuietExporter.class.getName());

    private final List<Level> told = new ArrayList<>();
    private final Handler ear = new Ear();
    private final ControlPlane controlPlane = new ControlPlane();
    private Instant now = Instant.EPOCH;
    private final QuietExporter exporter = new QuietExporter(controlPlane, () -> now);

    @BeforeEach
    void listen() {
        LOG.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(ear);
    }

    @Test
    void warnsOnceForAnHourOfFailures() {
        controlPlane.dead = true;

        exportEachSecondFor(Duration.ofHours(1));

        assertThat(told).containsExactly(Level.WARNING);
    }

    @Test
    void saysThatItIsWellAgain() {
        controlPlane.dead = true;
        exportEachSecondFor(Duration.ofSeconds(2));
        controlPlane.dead = false;
        exportEachSecondFor(Duration.ofSeconds(2));

        assertThat(told).containsExactly(Level.WARNING, Level.INFO);
    }

    @Test
    void staysCalmWhenTheControlPlaneComesAndGoes() {
        for (int second = 0; second < 3600; second++) {
            controlPlane.dead = second % 2 == 0;
            exportEachSecondFor(Duration.ofSeconds(1));
        }

        assertThat(told).hasSizeLessThanOrEqualTo(12);
    }

    private void exportEachSecondFor(Duration time) {
        var end = now.plus(time);
        for (; now.isBefore(end); now = now.plusSeconds(1)) {
            exporter.export(List.of());
        }
    }

    private static final class ControlPlane implements SpanExporter {

        private boolean dead;

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return dead ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    private final class Ear extends Handler {

        @Override
        public void publish(LogRecord line) {
            told.add(Level.parse(
                    line.getLevel().getName().equals("WARN")
                            ? "WARNING"
                            : line.getLevel().getName()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
