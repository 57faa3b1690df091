package dev.atoll.controlplane.catalog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Names projects: there is one as soon as a flag or a token names it.
@Path("/api/v1/projects")
class ProjectsResource {

    private static final String ALL = "*";

    private final Catalog catalog;
    private final Changes changes;
    private final FlagValues values;

    ProjectsResource(Catalog catalog, Changes changes, FlagValues values) {
        this.catalog = catalog;
        this.changes = changes;
        this.values = values;
    }

    /// A project.
    ///
    /// @param flags how many are in it, without archived ones
    /// @param tokens the names of those that were issued for it, and not for all projects
    record ProjectView(String name, int flags, int archived, List<String> tokens) {}

    /// Every project, by name.
    record ProjectsView(List<ProjectView> projects) {}

    @GET
    @Operation(summary = "The projects that flags and tokens name")
    public Uni<ProjectsView> projects() {
        return catalog.flags()
                .chain(flags -> changes.holdings(Set.of(DecisionKind.TOKEN)).map(tokens -> view(flags, tokens)));
    }

    private ProjectsView view(List<FlagView> flags, Map<Subject, Holding> holdings) {
        var tokens = tokens(holdings);
        var names = new TreeSet<>(tokens.keySet());
        flags.forEach(flag -> names.add(flag.project()));
        return new ProjectsView(names.stream()
                .map(name -> new ProjectView(
                        name,
                        count(flags, name, false),
                        count(flags, name, true),
                        List.copyOf(tokens.getOrDefault(name, Set.of()))))
                .toList());
    }

    private static int count(List<FlagView> flags, String project, boolean archived) {
        return (int) flags.stream()
                .filter(flag -> flag.project().equals(project) && flag.life().archived() == archived)
                .count();
    }

    private Map<String, Set<String>> tokens(Map<Subject, Holding> holdings) {
        Map<String, Set<String>> tokens = new TreeMap<>();
        holdings.forEach((subject, holding) -> holding.in(Scope.everywhere())
                .map(values::of)
                .filter(token -> !token.path("revoked").asBoolean())
                .ifPresent(token -> token.path("projects").forEach(project -> {
                    if (!project.asText().equals(ALL)) {
                        tokens.computeIfAbsent(project.asText(), _ -> new TreeSet<>())
                                .add(subject.key());
                    }
                })));
        return tokens;
    }
}
