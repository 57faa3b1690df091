package dev.atoll.adapters.sms;

import dev.atoll.adapters.Settings;
import dev.atoll.adapters.intent.Intent;
import dev.atoll.adapters.intent.Intents;
import dev.atoll.contracts.partner.SendText;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The room put together without a process: every step is taken when a test says so, at the time that it says.
public final class Sms {

    private static final Tracer TRACER = OpenTelemetry.noop().getTracer("test");
    private static final RandomGenerator NEVER_SHORTER = () -> 0;

    /// What time it is.
    public Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private final InstantSource clock = () -> now;
    private final SmsConfig config = Settings.of(SmsConfig.class, Map.of());
    private final Intents intents;

    public Sms(Intents intents) {
        this.intents = intents;
    }

    /// Keeps a command.
    public void keep(SendText text) {
        keep(text, "");
    }

    /// Keeps a command of this trace.
    public void keep(SendText text, String traceParent) {
        var cut = TextParts.of(text.body());
        intents.add(new Intent(text, cut.alphabet(), cut.parts(), traceParent), now);
    }

    /// Submits everything that is due, one after the other.
    ///
    /// @return how many parts that were
    public int submitDue(ShortMessages partner) {
        var submitPart = submitPart(partner);
        var due = intents.claim(100, now, now.plus(config.unknownAfter()));
        due.forEach(submitPart::submit);
        return due.size();
    }

    /// What submits by itself, once it is started.
    SubmitJob submitJob(ShortMessages partner) {
        return new SubmitJob(intents, submitPart(partner), partner, config, clock);
    }

    private SubmitPart submitPart(ShortMessages partner) {
        return new SubmitPart(partner, intents, config, clock, NEVER_SHORTER, TRACER);
    }

    /// Ends what is overdue.
    public void settle() {
        new SettleJob(intents, config, clock).settleOnce();
    }

    /// What takes receipts.
    public TakeReceipt takeReceipt() {
        return new TakeReceipt(intents, clock, TRACER);
    }
}
