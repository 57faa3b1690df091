package dev.atoll.sink.intake;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.PoisonMessage;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.sink.intake.IntakeOutcome.Reason;
import dev.atoll.sink.intake.IntakeOutcome.Refused;
import dev.atoll.sink.intake.IntakeOutcome.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides whether a message is a fact that the sink takes.
@ApplicationScoped
class FactGuard {

    private static final int LARGEST_BODY = 16 * 1024;

    private final MessageCodec codec;
    private final RegionKeys keys;
    private final FactContract contract;
    private final InstantSource clock;

    FactGuard(MessageCodec codec, RegionKeys keys, IntakeConfig config, InstantSource clock) {
        this.codec = codec;
        this.keys = keys;
        this.contract = new FactContract(config.clockSkew());
        this.clock = clock;
    }

    IntakeOutcome examine(ReceivedMessage message) {
        var body = message.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > LARGEST_BODY) {
            return new Refused(Reason.TOO_LARGE, null);
        }
        try {
            return codec.decode(message, AnonymizedFact.class)
                    .map(fact -> examine(fact, message, body))
                    .orElseGet(() -> new Refused(Reason.UNKNOWN_TYPE, null));
        } catch (PoisonMessage malformed) {
            return new Refused(Reason.MALFORMED, null);
        }
    }

    private IntakeOutcome examine(AnonymizedFact fact, ReceivedMessage message, byte[] body) {
        if (!isWhole(fact)) {
            return new Refused(Reason.MALFORMED, null);
        }
        return proofBreach(fact, message, body)
                .or(() -> contract.breach(fact, clock.instant()))
                .<IntakeOutcome>map(reason -> new Refused(reason, fact.region()))
                .orElseGet(() -> new Taken(fact));
    }

    /// JSON may leave out what the type says is there.
    private static boolean isWhole(AnonymizedFact fact) {
        return Stream.of(
                        Optional.ofNullable(fact.id()),
                        Optional.ofNullable(fact.region()),
                        Optional.ofNullable(fact.counted()))
                .allMatch(Optional::isPresent);
    }

    private Optional<Reason> proofBreach(AnonymizedFact fact, ReceivedMessage message, byte[] body) {
        var candidates = keys.of(fact.region());
        var signature = message.properties().get(FactSignature.PROPERTY);
        if (candidates.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_REGION);
        }
        if (signature == null) {
            return Optional.of(Reason.UNSIGNED);
        }
        return candidates.stream().anyMatch(key -> new FactSignature(signature).verifies(body, key))
                ? Optional.empty()
                : Optional.of(Reason.WRONG_SIGNATURE);
    }
}
