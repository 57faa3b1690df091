package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that decides a flag: `flag` is the whole of it in Unleash's form. The others change only that, and
/// leave the rest as it holds.
///
/// @param stale whether it should be taken out of the code
/// @param archived whether SDKs are told nothing of it any more
record FlagRequest(
        @Nullable Boolean enabled,
        @Nullable Boolean stale,
        @Nullable Boolean archived,
        @Nullable JsonNode flag,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// Where the change holds.
    ///
    /// @throws IllegalArgumentException when no region is named
    Scope scope() {
        return Scope.of(regions);
    }

    /// The change to append.
    ///
    /// @param now what holds in the scope, of which only what is named is changed
    /// @throws IllegalArgumentException when something is missing, or something is beside `flag`
    Proposal toProposal(Subject subject, String author, @Nullable JsonNode now) {
        if (reason == null) {
            throw new IllegalArgumentException("A reason is needed");
        }
        return new Proposal(subject.kind(), subject.key(), scope(), wanted(now).toString(), author, reason);
    }

    /// Whether it only marks what holds, so that every region keeps what is its own.
    boolean marks() {
        return flag == null && enabled == null;
    }

    private JsonNode wanted(@Nullable JsonNode now) {
        var changed = changed();
        if (changed.isEmpty() == (flag == null)) {
            throw new IllegalArgumentException("Either flag is needed, or one of enabled, stale and archived");
        }
        if (flag != null) {
            return flag;
        }
        var next = now instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        return next.setAll(changed);
    }

    private ObjectNode changed() {
        var changed = JsonNodeFactory.instance.objectNode();
        changed.put("enabled", enabled).put("stale", stale).put("archived", archived);
        changed.properties().removeIf(field -> field.getValue().isNull());
        return changed;
    }
}
