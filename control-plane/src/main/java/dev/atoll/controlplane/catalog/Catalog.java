package dev.atoll.controlplane.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.catalog.FlagView.Hint;
import dev.atoll.controlplane.catalog.FlagView.RegionView;
import dev.atoll.controlplane.catalog.FlagView.TagView;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Reads every flag that holds anywhere from the log.
@ApplicationScoped
class Catalog {

    /// How long flags of a type are expected to live, as Unleash documents it; the other types are permanent.
    private static final Map<String, Duration> LIFETIMES = Map.of(
            "release", Duration.ofDays(40), "experiment", Duration.ofDays(40), "operational", Duration.ofDays(7));

    private final Changes changes;
    private final FlagValues values;
    private final InstantSource clock;

    Catalog(Changes changes, FlagValues values, InstantSource clock) {
        this.changes = changes;
        this.values = values;
        this.clock = clock;
    }

    /// All flags by name.
    Uni<List<FlagView>> flags() {
        return changes.holdings(Set.of(DecisionKind.FLAG)) // before, so that each of them has begun
                .chain(holdings -> changes.beginnings(DecisionKind.FLAG).map(since -> flags(holdings, since)));
    }

    private List<FlagView> flags(Map<Subject, Holding> holdings, Map<Subject, Instant> since) {
        List<FlagView> flags = new ArrayList<>();
        holdings.forEach((subject, holding) -> {
            if (holding.in(Scope.everywhere()).isPresent()) {
                flags.add(flag(subject.key(), holding, Objects.requireNonNull(since.get(subject), "since is older")));
            }
        });
        flags.sort(Comparator.comparing(FlagView::name));
        return flags;
    }

    /// Where regions differ in more than whether it is on, the newest decision tells.
    private FlagView flag(String name, Holding holding, Instant since) {
        var newest = holding.in(Scope.everywhere()).orElseThrow();
        var value = values.of(newest);
        Map<String, RegionView> regions = new TreeMap<>();
        holding.byRegion().forEach((region, change) -> {
            if (!change.proposal().removes()) {
                var there = values.of(change);
                regions.put(region, new RegionView(is("enabled", there), is("archived", there), change.revision()));
            }
        });
        var type = value.path("type").asText("release");
        var isArchived = regions.values().stream().allMatch(RegionView::archived);
        return new FlagView(
                name,
                type,
                value.path("project").asText("default"),
                value.path("description").asText(""),
                tags(value),
                new FlagView.LifeView(since, newest.at(), is("stale", value), isArchived),
                hints(type, value, since, isArchived),
                regions);
    }

    private List<Hint> hints(String type, JsonNode value, Instant since, boolean isArchived) {
        List<Hint> hints = new ArrayList<>();
        var lifetime = LIFETIMES.get(type);
        var isOver = lifetime != null && since.plus(lifetime).isBefore(clock.instant());
        if (isOver && !isArchived && !is("stale", value)) {
            hints.add(Hint.POTENTIALLY_STALE);
        }
        if (type.equals("kill-switch") && value.path("strategies").valueStream().anyMatch(Catalog::isForSome)) {
            hints.add(Hint.KILL_SWITCH_FOR_SOME);
        }
        return hints;
    }

    /// A part of all, or some only: what is to stop something at once then goes on for the others.
    private static boolean isForSome(JsonNode strategy) {
        var isPart = List.of("rollout", "percentage").stream()
                .map(name -> strategy.path("parameters").path(name).asText("100"))
                .anyMatch(share -> !share.equals("100"));
        return isPart
                || List.of("userWithId", "remoteAddress", "applicationHostname")
                        .contains(strategy.path("name").asText());
    }

    private static List<TagView> tags(JsonNode value) {
        return value.path("tags")
                .valueStream()
                .map(tag ->
                        new TagView(tag.path("type").asText(), tag.path("value").asText()))
                .toList();
    }

    private static boolean is(String name, JsonNode value) {
        return value.path(name).asBoolean();
    }
}
