package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.proposal.Amendment;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The body that decides a flag: `flag` is the whole of it in Unleash's form. The others change only that, and
/// leave the rest as it holds in each region.
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

    /// Whether it says the whole of the flag, and not only what changes.
    boolean decidesAll() {
        return flag != null && !flag.isNull();
    }

    /// The flag as the change to append.
    ///
    /// @throws InvalidInput when something is missing, or something is beside `flag`
    Proposal whole(Subject subject, String author) {
        if (flag == null || flag.isNull() || !changed().isEmpty()) {
            throw new InvalidInput("Either flag is needed, or one of enabled, stale and archived");
        }
        return proposal(subject, author, Scope.of(regions), Proposal.valueOf(flag));
    }

    /// What changes what holds: each region keeps what is its own. Where nothing holds, the flag is switched with
    /// the rules that were decided last in these regions, and it is not marked.
    ///
    /// @param read the flag that a change decided
    /// @throws InvalidInput when something is missing
    Amendment switched(Subject subject, String author, Holding now, Function<Change, JsonNode> read) {
        if (changed().isEmpty()) {
            throw new InvalidInput("Either flag is needed, or one of enabled, stale and archived");
        }
        var scope = Scope.of(regions);
        var last = now.in(scope).map(read);
        var proposals = now
                .spread(
                        scope,
                        region -> now.in(region)
                                .map(read)
                                .or(() -> enabled == null && last.isPresent() ? Optional.of(NullNode.instance) : last)
                                .map(this::changed)
                                .orElseGet(this::changed)
                                .toString())
                .entrySet()
                .stream()
                .map(part -> proposal(subject, author, part.getKey(), part.getValue()))
                .toList();
        return new Amendment(scope, proposals);
    }

    private JsonNode changed(JsonNode now) {
        return now instanceof ObjectNode object ? object.deepCopy().setAll(changed()) : now;
    }

    private Proposal proposal(Subject subject, String author, Scope scope, String value) {
        if (reason == null) {
            throw new InvalidInput("A reason is needed");
        }
        return new Proposal(subject.kind(), subject.key(), scope, value, author, reason);
    }

    private ObjectNode changed() {
        var changed = JsonNodeFactory.instance.objectNode();
        changed.put("enabled", enabled).put("stale", stale).put("archived", archived);
        changed.properties().removeIf(field -> field.getValue().isNull());
        return changed;
    }
}
