package dev.atoll.controlplane.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Warning;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Warns of flags that name a segment or a flag which does not hold where they do, or will not any more. It is
/// no fault: what is named may be decided next.
@ApplicationScoped
class ReferenceReview implements Review {

    private static final Set<DecisionKind> KINDS = Set.of(DecisionKind.FLAG, DecisionKind.SEGMENT);
    private static final Holding NOTHING = new Holding(Map.of());

    private final FlagValues values;

    ReferenceReview(FlagValues values) {
        this.values = values;
    }

    @Override
    public Set<DecisionKind> kinds() {
        return KINDS;
    }

    /// Most decisions name nothing else: those need not see all flags and segments.
    @Override
    public boolean concerns(Draft draft) {
        return draft.proposals().stream()
                .filter(proposal -> KINDS.contains(proposal.kind()))
                .anyMatch(proposal ->
                        proposal.removes() || !references(values.of(proposal)).isEmpty());
    }

    @Override
    public List<Warning> warnings(Draft draft, Map<Subject, Holding> after) {
        var removed = draft.proposals().stream()
                .filter(Proposal::removes)
                .map(Proposal::subject)
                .toList();
        var decided = draft.subjects();
        return after.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == DecisionKind.FLAG)
                .filter(entry -> !removed.isEmpty() || decided.contains(entry.getKey()))
                .flatMap(entry -> warnings(
                        entry.getKey(),
                        entry.getValue(),
                        after,
                        named -> decided.contains(entry.getKey()) || removed.contains(named)))
                .distinct()
                .toList();
    }

    private Stream<Warning> warnings(
            Subject flag, Holding holding, Map<Subject, Holding> after, Predicate<Subject> isAsked) {
        return holding.byRegion().values().stream()
                .filter(change -> !change.proposal().removes())
                .distinct()
                .flatMap(change -> references(values.of(change)).stream())
                .distinct()
                .filter(reference -> isAsked.test(reference.named))
                .flatMap(reference -> warning(flag, reference, holding, after.getOrDefault(reference.named, NOTHING)));
    }

    private Stream<Warning> warning(Subject flag, Reference reference, Holding holding, Holding named) {
        var regions = new TreeSet<>(holding.byRegion().keySet());
        regions.addAll(named.byRegion().keySet());
        regions.removeIf(region -> holding.in(region)
                .map(change -> references(values.of(change)))
                .filter(all -> all.contains(reference))
                .isEmpty());
        var missing =
                regions.stream().filter(region -> named.in(region).isEmpty()).collect(Collectors.joining(", "));
        var chained = regions.stream()
                .filter(region -> named.in(region).filter(this::hasParents).isPresent())
                .collect(Collectors.joining(", "));
        return Stream.concat(
                missing.isEmpty() ? Stream.empty() : Stream.of(new Warning(flag, reference.isMissing(missing))),
                chained.isEmpty() ? Stream.empty() : Stream.of(new Warning(flag, reference.isChained(chained))));
    }

    /// Dependencies do not chain. A segment has none.
    private boolean hasParents(Change named) {
        return !values.of(named).path("dependencies").isEmpty();
    }

    private static List<Reference> references(JsonNode flag) {
        List<Reference> references = new ArrayList<>();
        var strategies = flag.path("strategies");
        for (int at = 0; at < strategies.size(); at++) {
            var segments = strategies.path(at).path("segments");
            for (int number = 0; number < segments.size(); number++) {
                var segment =
                        new Subject(DecisionKind.SEGMENT, segments.path(number).asText());
                references.add(new Reference("strategies[%d].segments[%d]".formatted(at, number), segment));
            }
        }
        var parents = flag.path("dependencies");
        for (int at = 0; at < parents.size(); at++) {
            var parent = new Subject(
                    DecisionKind.FLAG, parents.path(at).path("feature").asText());
            references.add(new Reference("dependencies[%d]".formatted(at), parent));
        }
        return references;
    }

    /// @param place where in the flag it stands
    private record Reference(String place, Subject named) {

        String isMissing(String regions) {
            return named.kind() == DecisionKind.SEGMENT
                    ? place
                            + " names a segment that does not hold in %s: its strategy holds for nobody there"
                                    .formatted(regions)
                    : place + " names a flag that does not hold in %s: this one is off there".formatted(regions);
        }

        String isChained(String regions) {
            return place + " names a flag that depends on others in %s: this one is off there".formatted(regions);
        }
    }
}
