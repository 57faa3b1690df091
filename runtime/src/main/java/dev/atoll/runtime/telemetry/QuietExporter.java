package dev.atoll.runtime.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.jboss.logging.Logger;

/// Tells the log once when spans begin to be dropped, and once when they arrive again; each at most every ten minutes,
/// however the control plane comes and goes. The exporters' own messages are switched off in the configuration.
final class QuietExporter implements SpanExporter {

    private static final Logger LOG = Logger.getLogger(QuietExporter.class);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final SpanExporter next;
    private final InstantSource clock;

    private boolean failing; // as the log knows it
    private Instant silentUntil = Instant.MIN;

    QuietExporter(SpanExporter next, InstantSource clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = next.export(spans);
        return result.whenComplete(() -> tell(!result.isSuccess()));
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private synchronized void tell(boolean failed) {
        if (failed == failing || (failed && clock.instant().isBefore(silentUntil))) {
            return;
        }
        failing = failed;
        if (failed) {
            silentUntil = clock.instant().plus(SILENCE);
            LOG.warn("The control plane does not take this process's spans; they are dropped until it does");
        } else {
            LOG.info("The control plane takes this process's spans again");
        }
    }
}
