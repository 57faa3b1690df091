package dev.atoll.runtime.override;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.LocalDecision;
import dev.atoll.runtime.limit.LimitReader;
import dev.atoll.runtime.limit.LimitReading.Understood;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an operator signs, before anything in it is trusted.
///
/// @param value null lifts an earlier one
@RegisterForReflection
record OverrideText(
        @Nullable String region,
        @Nullable String kind,
        @Nullable String key,
        @Nullable Object value,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    /// Who may enter is not decided by breaking glass: what is revoked stays revoked.
    private static final Set<String> KINDS = Set.of(
            DecisionKind.FLAG.wireName(),
            DecisionKind.SEGMENT.wireName(),
            DecisionKind.CONFIG.wireName(),
            DecisionKind.LIMIT.wireName());

    private static final Pattern SEGMENT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_KEY = 200;
    private static final int MAX_REASON = 500;

    /// What it decides in this region; empty when it makes no sense here.
    Optional<LocalDecision> toDecision(RegionId own, long since) {
        if (!own.value().equals(region)
                || kind == null
                || !KINDS.contains(kind)
                || key == null
                || !isText(key, MAX_KEY)
                || !isText(reason, MAX_REASON)
                || issuedAt == null
                || expiresAt == null
                || !fits(kind, value)
                || (kind.equals(DecisionKind.SEGMENT.wireName())
                        && !SEGMENT.matcher(key).matches())
                || (kind.equals(DecisionKind.LIMIT.wireName()) && value != null && !isLimit(key, value))) {
            return Optional.empty();
        }
        var subject = new Subject(kind, key);
        return Optional.of(new LocalDecision(subject, value, issuedAt, expiresAt, String.valueOf(reason), since));
    }

    private static boolean fits(String kind, @Nullable Object value) {
        return value == null || kind.equals(DecisionKind.CONFIG.wireName()) || value instanceof Map;
    }

    /// One that cannot be read would only take away what the center decided.
    private static boolean isLimit(String key, Object value) {
        return LimitReader.read(key, JSON.valueToTree(value)) instanceof Understood;
    }

    private static boolean isText(@Nullable String text, int max) {
        return text != null && !text.isBlank() && text.length() <= max;
    }
}
