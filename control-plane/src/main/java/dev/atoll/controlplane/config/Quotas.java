package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit.Ground;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How large values, namespaces and what one region is told may become. Nothing is too large to be removed.
@ApplicationScoped
class Quotas {

    private final LayersConfig limits;

    Quotas(LayersConfig limits) {
        this.limits = limits;
    }

    Optional<Unfit> objection(Draft draft, Set<String> namespaces, StandingConfig after) {
        if (draft.proposals().stream().allMatch(Proposal::removes)) {
            return Optional.empty();
        }
        return single(draft).or(() -> namespace(namespaces, after)).or(() -> region(after));
    }

    private Optional<Unfit> single(Draft draft) {
        for (var proposal : draft.proposals()) {
            var size = size(proposal);
            if (proposal.kind() == DecisionKind.CONFIG && size > limits.maxValueBytes()) {
                return Optional.of(tooLarge("config.value-too-large", "A value", limits.maxValueBytes()));
            }
            if (proposal.kind() == DecisionKind.NAMESPACE && size > limits.maxSchemaBytes()) {
                return Optional.of(tooLarge("config.schema-too-large", "A schema", limits.maxSchemaBytes()));
            }
        }
        return Optional.empty();
    }

    private Optional<Unfit> namespace(Set<String> namespaces, StandingConfig after) {
        return namespaces.stream()
                .filter(namespace -> sum(after.decisions(namespace)) > limits.maxNamespaceBytes())
                .findFirst()
                .map(_ -> full("config.namespace-full", "All layers of one namespace", limits.maxNamespaceBytes()));
    }

    private Optional<Unfit> region(StandingConfig after) {
        var schemas = sum(after.schemas().values());
        var regions = new TreeSet<String>();
        after.namespaces().forEach(namespace -> regions.addAll(after.regions(namespace)));
        return regions.stream()
                .filter(region -> schemas + values(region, after) > limits.maxRegionBytes())
                .findFirst()
                .map(_ -> full("config.region-full", "All values and schemas of one region", limits.maxRegionBytes()));
    }

    private static long values(String region, StandingConfig after) {
        return after.namespaces().stream()
                .mapToLong(namespace -> sum(after.in(region, namespace).values()))
                .sum();
    }

    private static long sum(Iterable<Change> changes) {
        var sum = 0L;
        for (var change : changes) {
            sum += size(change.proposal());
        }
        return sum;
    }

    private static int size(Proposal proposal) {
        return proposal.value().getBytes(StandardCharsets.UTF_8).length;
    }

    private static Unfit tooLarge(String code, String what, int most) {
        return new Unfit(Ground.TOO_LARGE, code, what + " has " + most + " bytes at most", List.of());
    }

    private static Unfit full(String code, String what, int most) {
        return new Unfit(Ground.CONFLICT, code, what + " have " + most + " bytes together at most", List.of());
    }
}
