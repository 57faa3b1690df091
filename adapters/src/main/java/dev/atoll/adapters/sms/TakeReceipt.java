package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Intents;
import dev.atoll.adapters.intent.SentPart;
import dev.atoll.adapters.intent.Step;
import dev.atoll.runtime.messaging.TraceParent;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the part that a receipt is about, and keeps what it says.
@ApplicationScoped
public class TakeReceipt {

    private static final int NO_REFERENCE = -1;

    private final Intents intents;
    private final InstantSource clock;
    private final Tracer tracer;

    TakeReceipt(Intents intents, InstantSource clock, Tracer tracer) {
        this.intents = intents;
        this.clock = clock;
        this.tracer = tracer;
    }

    /// Keeps what the receipt says, once.
    ///
    /// @throws dev.atoll.adapters.intent.IntentsUnavailable when it could not be kept: ask for it again
    public ReceiptOutcome take(Receipt receipt) {
        var candidates = intents.sent(receipt.messageIds(), receipt.reference().orElse(NO_REFERENCE));
        var part = byMessageId(receipt, candidates).or(() -> byReference(receipt, candidates));
        if (part.isPresent()) {
            step(receipt).ifPresent(step -> advance(part.get(), step));
            return ReceiptOutcome.TAKEN;
        }
        return mayBecomeKnown(receipt, candidates) ? ReceiptOutcome.NOT_YET : ReceiptOutcome.STRANGE;
    }

    /// By the partner's own name. Short names may collide when they are read as decimal and as hexadecimal; a
    /// reference tells them apart.
    private static Optional<SentPart> byMessageId(Receipt receipt, List<SentPart> candidates) {
        return candidates.stream()
                .filter(part -> part.messageId().isPresent())
                .filter(hasReferenceOf(receipt, true))
                .findFirst();
    }

    /// By our own number and the phone, among the parts whose answer is missing.
    private static Optional<SentPart> byReference(Receipt receipt, List<SentPart> candidates) {
        return candidates.stream()
                .filter(part -> part.messageId().isEmpty())
                .filter(hasReferenceOf(receipt, false))
                .filter(part -> part.to().filter(receipt::isFor).isPresent())
                .findFirst();
    }

    private static Predicate<SentPart> hasReferenceOf(Receipt receipt, boolean ifNone) {
        return part -> receipt.reference()
                .map(reference -> reference == part.reference())
                .orElse(ifNone);
    }

    /// A partner that does not repeat our number leaves us no other way than to wait for its answer.
    private static boolean mayBecomeKnown(Receipt receipt, List<SentPart> candidates) {
        return receipt.reference().isEmpty()
                && candidates.stream().anyMatch(part -> part.messageId().isEmpty());
    }

    private static Optional<Step> step(Receipt receipt) {
        return switch (receipt.verdict()) {
            case DELIVERED -> Optional.of(new Step.Delivered());
            case UNDELIVERABLE -> Optional.of(new Step.Undeliverable());
            case PENDING -> Optional.empty();
        };
    }

    private void advance(SentPart part, Step step) {
        var span = tracer.spanBuilder("deliver_sm")
                .setParent(TraceParent.context(part.traceParent()))
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        try {
            span.setAttribute("atoll.intent.changed", intents.advance(part.part(), step, clock.instant()));
        } finally {
            span.end();
        }
    }
}
