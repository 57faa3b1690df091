package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.Intents;
import dev.atoll.adapters.intent.IntentsUnavailable;
import dev.atoll.adapters.intent.Step;
import dev.atoll.adapters.sms.SubmissionOutcome.NotSent;
import dev.atoll.adapters.sms.SubmissionOutcome.PutOff;
import dev.atoll.adapters.sms.SubmissionOutcome.Refused;
import dev.atoll.adapters.sms.SubmissionOutcome.Taken;
import dev.atoll.adapters.sms.SubmissionOutcome.Unanswered;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/// Takes one claimed part to the partner and keeps what came of it.
@ApplicationScoped
class SubmitPart {

    private static final Logger LOG = Logger.getLogger(SubmitPart.class);
    private static final int MOST_DOUBLINGS = 16;

    private final ShortMessages partner;
    private final Intents intents;
    private final SmsConfig config;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Tracer tracer;

    SubmitPart(
            ShortMessages partner,
            Intents intents,
            SmsConfig config,
            InstantSource clock,
            RandomGenerator random,
            Tracer tracer) {
        this.partner = partner;
        this.intents = intents;
        this.config = config;
        this.clock = clock;
        this.random = random;
        this.tracer = tracer;
    }

    /// Submits the part of the attempt and waits for the answer. An answer that could not be kept leaves the part
    /// as it is, which is unknown: its receipt may still settle it.
    void submit(Attempt attempt) {
        var outcome = traced(attempt);
        var now = clock.instant();
        try {
            step(outcome, attempt, now).ifPresent(step -> intents.advance(attempt.part(), step, now));
        } catch (IntentsUnavailable away) {
            LOG.warnf("The answer for a part of %s was not kept", attempt.command());
        }
    }

    private SubmissionOutcome traced(Attempt attempt) {
        var span = tracer.spanBuilder("submit_sm")
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("atoll.intent.command", attempt.command().toString())
                .setAttribute("atoll.intent.part", attempt.content().number())
                .setAttribute("atoll.intent.attempt", attempt.count())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            var outcome = partner.submit(attempt);
            describe(outcome, span);
            return outcome;
        } finally {
            span.end();
        }
    }

    private static void describe(SubmissionOutcome outcome, Span span) {
        switch (outcome) {
            case Taken _ -> span.setAttribute("smpp.command_status", 0);
            case Refused(int status) ->
                span.setAttribute("smpp.command_status", status).setStatus(StatusCode.ERROR, "refused");
            case PutOff(int status) ->
                span.setAttribute("smpp.command_status", status).setStatus(StatusCode.ERROR, "put off");
            case NotSent _ -> span.setStatus(StatusCode.ERROR, "not sent");
            case Unanswered _ -> span.setStatus(StatusCode.ERROR, "unanswered");
        }
    }

    private Optional<Step> step(SubmissionOutcome outcome, Attempt attempt, Instant now) {
        return switch (outcome) {
            case Taken(String messageId) -> Optional.of(new Step.Accepted(messageId, now.plus(config.receiptWithin())));
            case Refused _ -> Optional.of(new Step.Rejected());
            case PutOff _, NotSent _ ->
                Optional.of(new Step.Postponed(now.plus(pause(attempt.count())), attempt.expiresAt()));
            case Unanswered _ -> Optional.empty();
        };
    }

    /// Doubled each time, and shortened by chance by up to a half, so that what was put off together does not
    /// come back together.
    private Duration pause(int attempts) {
        var doubled = config.retryPause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        var longest = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
        return longest.minusMillis(random.nextLong(longest.toMillis() / 2 + 1));
    }
}
