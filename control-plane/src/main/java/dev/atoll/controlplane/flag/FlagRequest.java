package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body that decides a flag: `flag` is the whole of it in Unleash's form, `enabled` only switches it.
record FlagRequest(
        @Nullable Boolean enabled,
        @Nullable JsonNode flag,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// Where the change holds.
    ///
    /// @throws IllegalArgumentException when no region is named
    Scope scope() {
        if (regions == null || regions.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("regions are needed");
        }
        return new Scope(regions);
    }

    /// The change to append.
    ///
    /// @param now what holds in the scope, which a switch leaves as it is but for `enabled`
    /// @throws IllegalArgumentException when something is missing, or both `flag` and `enabled` are there
    Proposal toProposal(Subject subject, String author, @Nullable JsonNode now) {
        if (reason == null) {
            throw new IllegalArgumentException("A reason is needed");
        }
        return new Proposal(subject.kind(), subject.key(), scope(), wanted(now).toString(), author, reason);
    }

    private JsonNode wanted(@Nullable JsonNode now) {
        if ((enabled == null) == (flag == null)) {
            throw new IllegalArgumentException("Either enabled or flag is needed");
        }
        if (flag != null) {
            return flag;
        }
        var switched = now instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        return switched.put("enabled", enabled);
    }
}
