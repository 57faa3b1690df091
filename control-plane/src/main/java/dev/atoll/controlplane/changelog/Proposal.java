package dev.atoll.controlplane.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.database.StorableJson;
import dev.atoll.runtime.database.StorableText;
import dev.atoll.runtime.problem.InvalidInput;

/// A decision that somebody wants to append.
///
/// @param key what is decided about, unique within the kind
/// @param value any JSON value, as text; `null` removes what holds
/// @param author who decides
/// @param reason why, in a sentence for the audit trail
public record Proposal(DecisionKind kind, String key, Scope scope, String value, String author, String reason) {

    static final String REMOVED = "null";
    private static final int MAX_REASON = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @throws InvalidInput when a text could not be kept as it is, or the reason is blank or over 500
    public Proposal {
        requireReason(reason);
        requireStorable(value);
    }

    /// A value as it is kept.
    ///
    /// @throws InvalidInput when a number in it is larger than any that a region could read
    public static String valueOf(JsonNode value) {
        if (!StorableJson.isStorable(value)) {
            throw new InvalidInput("A number is larger than any that a region could read");
        }
        return value.toString();
    }

    /// That nothing holds any more.
    public static Proposal removal(Subject subject, Scope scope, String author, String reason) {
        return new Proposal(subject.kind(), subject.key(), scope, REMOVED, author, reason);
    }

    /// That a new epoch begins.
    static Proposal epoch(long epoch, String author, String reason) {
        return new Proposal(
                DecisionKind.EPOCH, "control-plane", Scope.everywhere(), Long.toString(epoch), author, reason);
    }

    /// What is decided about.
    public Subject subject() {
        return new Subject(kind, key);
    }

    /// Whether nothing is to hold any more.
    public boolean removes() {
        return value.equals(REMOVED);
    }

    /// Whether nothing of the subject is left for those who ask: it is removed, or an archived flag, of which SDKs
    /// are told nothing.
    public boolean takesAway() {
        return removes() || (kind == DecisionKind.FLAG && isArchived(value));
    }

    /// Most flags do not even name it.
    private static boolean isArchived(String flag) {
        if (!flag.contains("\"archived\"")) {
            return false;
        }
        try {
            return JSON.readTree(flag).path("archived").asBoolean();
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    /// Why somebody decides something, as the log can keep it.
    ///
    /// @throws InvalidInput when it is none, or too long
    public static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new InvalidInput("A reason has 1 to " + MAX_REASON + " characters");
        }
        requireStorable(reason);
    }

    private static void requireStorable(String text) {
        if (!StorableText.isStorable(text)) {
            throw new InvalidInput("A text holds a NUL, or half of a surrogate pair, which cannot be kept");
        }
    }
}
