package dev.atoll.runtime.override;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.TrustedKeys;
import dev.atoll.runtime.decision.LocalDecision;
import dev.atoll.runtime.override.OverrideOutcome.Reason;
import dev.atoll.runtime.override.OverrideOutcome.Refused;
import dev.atoll.runtime.override.OverrideOutcome.Taken;
import dev.atoll.runtime.override.SharedOverrides.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Believes or refuses an override, and lets it hold.
@ApplicationScoped
public class TakeOverride {

    private final RegionId region;
    private final ObjectReader reader;
    private final OverrideConfig config;
    private final TrustedKeys trusted;
    private final ActiveOverrides active;
    private final InstantSource clock;

    TakeOverride(
            RegionId region, ObjectMapper json, OverrideConfig config, ActiveOverrides active, InstantSource clock) {
        this.region = region;
        this.config = config;
        reader = json.readerFor(OverrideText.class).with(FAIL_ON_TRAILING_TOKENS);
        trusted = TrustedKeys.parse(config.trustedKeys().orElse(List.of()));
        this.active = active;
        this.clock = clock;
    }

    /// Takes what somebody sent to this instance; the others of the region hear of it within a second or two. May block
    /// for as long as the region's shared memory takes.
    public OverrideOutcome take(SignedText signed) {
        return switch (read(signed, active.revision())) {
            case Taken(var decision) ->
                active.add(decision, new Kept(signed, decision.since()))
                        ? new Taken(decision)
                        : new Refused(Reason.OUTDATED);
            case Refused refused -> refused;
        };
    }

    /// Looks what other instances were told, and what expired.
    void refresh() {
        active.refresh(active.shared().stream()
                .flatMap(kept -> switch (read(kept.signed(), kept.since())) {
                    case Taken(var decision) -> Stream.of(decision);
                    case Refused(var _) -> Stream.empty();
                })
                .toList());
    }

    private OverrideOutcome read(SignedText signed, long since) {
        if (!trusted.verify(signed)) {
            return new Refused(Reason.UNSIGNED);
        }
        return parse(signed.text())
                .flatMap(text -> text.toDecision(region, since))
                .<OverrideOutcome>map(decision -> isTimely(decision) ? new Taken(decision) : new Refused(Reason.TTL))
                .orElseGet(() -> new Refused(Reason.INVALID));
    }

    private Optional<OverrideText> parse(String text) {
        try {
            return Optional.ofNullable(reader.readValue(text));
        } catch (JsonProcessingException garbage) {
            return Optional.empty();
        }
    }

    private boolean isTimely(LocalDecision decision) {
        var now = clock.instant();
        return !decision.isOver(now)
                && !decision.issuedAt().isAfter(now.plus(config.maxClockSkew()))
                && !decision.expiresAt().isAfter(decision.issuedAt().plus(config.maxTtl()));
    }
}
