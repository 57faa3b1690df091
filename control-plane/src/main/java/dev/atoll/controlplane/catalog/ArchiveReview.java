package dev.atoll.controlplane.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Fault;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit.Ground;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Nobody may depend on an archived flag: SDKs are told nothing of it, so whatever depends on it would be off for
/// everybody.
@ApplicationScoped
class ArchiveReview implements Review {

    private static final int MOST = 20;
    private static final String EVERYWHERE = "*";

    private final FlagValues values;

    ArchiveReview(FlagValues values) {
        this.values = values;
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.FLAG);
    }

    /// Most decisions archive nothing and depend on nothing: those need not see all flags.
    @Override
    public boolean concerns(Draft draft) {
        return draft.proposals().stream().anyMatch(this::concerns);
    }

    private boolean concerns(Proposal proposal) {
        return proposal.kind() == DecisionKind.FLAG
                && (isArchived(values.of(proposal))
                        || !values.of(proposal).path("dependencies").isEmpty());
    }

    @Override
    public Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
        List<Fault> faults = new ArrayList<>();
        Map<Long, JsonNode> read = new HashMap<>(); // everybody else waits: no flag is read twice
        Function<Change, JsonNode> flags = change -> read.computeIfAbsent(change.revision(), _ -> values.of(change));
        for (var proposal : draft.proposals()) {
            if (proposal.kind() == DecisionKind.FLAG && isArchived(values.of(proposal))) {
                after.forEach((child, holding) -> faults.addAll(dependents(proposal, child, holding, flags)));
            } else if (proposal.kind() == DecisionKind.FLAG) {
                faults.addAll(archivedParents(proposal, after, flags));
            }
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unfit(
                        Ground.CONFLICT,
                        "flag.parent-archived",
                        "A flag would depend on one that is archived",
                        faults.stream().limit(MOST).toList()));
    }

    private List<Fault> archivedParents(Proposal child, Map<Subject, Holding> after, Function<Change, JsonNode> flags) {
        List<Fault> faults = new ArrayList<>();
        var at = 0;
        for (var dependency : values.of(child).path("dependencies")) {
            var parent =
                    new Subject(DecisionKind.FLAG, dependency.path("feature").asText());
            var pointer = "/dependencies/" + at++;
            var holding = after.getOrDefault(parent, new Holding(Map.of()));
            regions(child.scope(), holding).stream()
                    .filter(region -> holding.in(region)
                            .map(flags)
                            .map(ArchiveReview::isArchived)
                            .orElse(false))
                    .map(region -> new Fault(child.subject(), 0, region, pointer, "archived"))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static List<Fault> dependents(
            Proposal parent, Subject child, Holding holding, Function<Change, JsonNode> flags) {
        return regions(parent.scope(), holding).stream()
                .flatMap(region -> holding.in(region).stream()
                        .filter(change -> dependsOn(flags.apply(change), parent.key()))
                        .map(change -> new Fault(child, change.revision(), region, "/dependencies", "archived")))
                .toList();
    }

    private static boolean dependsOn(JsonNode flag, String parent) {
        return !isArchived(flag)
                && flag.path("dependencies")
                        .valueStream()
                        .anyMatch(one -> one.path("feature").asText().equals(parent));
    }

    /// Where the decision meets what holds of another flag.
    private static Collection<String> regions(Scope scope, Holding other) {
        if (!scope.regions().contains(EVERYWHERE)) {
            return scope.regions();
        }
        var regions = new TreeSet<>(other.byRegion().keySet());
        regions.add(EVERYWHERE);
        return regions;
    }

    private static boolean isArchived(JsonNode flag) {
        return flag.path("archived").asBoolean();
    }
}
