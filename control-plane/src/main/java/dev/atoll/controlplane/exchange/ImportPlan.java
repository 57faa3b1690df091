package dev.atoll.controlplane.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.exchange.ImportForm.Segment;
import dev.atoll.controlplane.exchange.ImportRequest.Wanted;
import dev.atoll.controlplane.exchange.ImportView.Effect;
import dev.atoll.controlplane.exchange.ImportView.FaultView;
import dev.atoll.controlplane.exchange.ImportView.ItemView;
import dev.atoll.controlplane.proposal.OutcomeGate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What a file does to what holds: nothing is decided that holds already.
final class ImportPlan {

    private final Wanted wanted;
    private final StandingFlags standing;
    private final String author;
    private final Function<Draft, Optional<AppendOutcome>> rules;
    private final List<ItemView> items = new ArrayList<>();
    private final List<FaultView> faults = new ArrayList<>();
    private final List<Draft.Entry> entries = new ArrayList<>();

    private ImportPlan(
            Wanted wanted, StandingFlags standing, String author, Function<Draft, Optional<AppendOutcome>> rules) {
        this.wanted = wanted;
        this.standing = standing;
        this.author = author;
        this.rules = rules;
    }

    /// @param rules what is wrong with a draft, whatever holds
    /// @throws dev.atoll.runtime.problem.InvalidInput when the data are no file of Unleash
    static ImportPlan of(
            Wanted wanted, StandingFlags standing, String author, Function<Draft, Optional<AppendOutcome>> rules) {
        var plan = new ImportPlan(wanted, standing, author, rules);
        var form = new ImportForm(wanted.data());
        plan.faults.addAll(form.faults());
        var ids = plan.segments(form);
        wanted.environments().forEach((environment, scope) -> plan.flags(form, environment, scope, ids));
        return plan;
    }

    List<ItemView> items() {
        return items;
    }

    List<FaultView> faults() {
        return faults;
    }

    List<Draft.Entry> entries() {
        return entries;
    }

    private void flags(ImportForm form, String environment, Scope scope, Map<Integer, Integer> segmentIds) {
        if (!form.environments().contains(environment)) {
            faults.add(new FaultView(environment, "", "the file has no such environment"));
        }
        form.flags(environment, segmentIds)
                .forEach((name, flag) -> decide(new Subject(DecisionKind.FLAG, name), environment, scope, flag));
    }

    /// What each segment of the file is called here: as the one that has its name, or else by its own number if that is
    /// free.
    private Map<Integer, Integer> segments(ImportForm form) {
        var known = standing.segmentIds();
        var taken = new TreeSet<>(known.values());
        Map<Integer, Integer> ids = new HashMap<>();
        for (var segment : form.segments()) {
            var id = known.containsKey(segment.name())
                    ? known.get(segment.name())
                    : taken.contains(segment.id()) ? Integer.valueOf(taken.last() + 1) : segment.id();
            taken.add(id);
            ids.put(segment.id(), id);
            decide(segment, id, known.containsKey(segment.name()));
        }
        return ids;
    }

    private void decide(Segment segment, int id, boolean isKnown) {
        var subject = new Subject(DecisionKind.SEGMENT, Integer.toString(id));
        if (segment.constraints().isArray()) {
            var regions = wanted.environments().values().stream()
                    .flatMap(scope -> scope.regions().stream())
                    .toList();
            decide(subject, "segments", new Scope(regions), segment.value());
        } else if (!isKnown) {
            faults.add(new FaultView(
                    "segments", subject.key(), "no segment of this name holds here, and its constraints are missing"));
        }
    }

    private void decide(Subject subject, String place, Scope scope, JsonNode value) {
        var effects = effects(subject, scope, value);
        effects.forEach((effect, regions) -> items.add(new ItemView(subject.kind(), subject.key(), regions, effect)));
        effects.remove(Effect.STAYS);
        if (effects.isEmpty()) {
            return;
        }
        var changed = new Scope(effects.values().stream().flatMap(List::stream).toList());
        var proposal = new Proposal(subject.kind(), subject.key(), changed, value.toString(), author, wanted.reason());
        entries.add(new Draft.Entry(proposal, expectation(subject, changed)));
        rules.apply(Draft.of(proposal))
                .flatMap(OutcomeGate::refusal)
                .ifPresent(problem -> faults.add(new FaultView(place, subject.key(), problem.title())));
    }

    private Map<Effect, List<String>> effects(Subject subject, Scope scope, JsonNode value) {
        Map<Effect, List<String>> effects = new EnumMap<>(Effect.class);
        for (var region : scope.regions()) {
            effects.computeIfAbsent(standing.effect(subject, region, value), _ -> new ArrayList<>())
                    .add(region);
        }
        return effects;
    }

    /// What was looked at is what holds when it is decided.
    private Expectation expectation(Subject subject, Scope scope) {
        var holding = standing.about(subject);
        return holding.in(scope)
                .flatMap(_ -> holding.newestIn(scope))
                .<Expectation>map(newest -> new Expectation.Newest(Set.of(newest.revision())))
                .orElseGet(Expectation.Absent::new);
    }
}
