package dev.atoll.launcher.topology;

import dev.atoll.launcher.region.Region;
import dev.atoll.launcher.region.Regions;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.servers.ServerSetConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// All processes of one stack: the center's, the partners, and those of the regions that were chosen.
///
/// @param parts in the order in which people read them
/// @param chosen the regions that run
public record Topology(List<Part> parts, List<Region> chosen, Regions regions, StackPorts ports, Places places) {

    /// Over how long the anonymizers count. Shorter than in production, so that a demo does not wait.
    static final Duration WINDOW = Duration.ofSeconds(10);

    public Topology {
        parts = List.copyOf(parts);
        chosen = List.copyOf(chosen);
    }

    /// The stack of those regions.
    public static Topology of(
            List<Region> chosen, Regions regions, StackPorts ports, Places places, StackSecrets secrets) {
        CenterParts center = new CenterParts(places, ports, regions, secrets);
        List<Part> parts = new ArrayList<>(center.all());
        String nameServer = center.servers().rocketMq().nameServer();
        for (Region region : chosen) {
            parts.addAll(new RegionParts(region, regions.index(region), places, ports, secrets, nameServer).all());
        }
        return new Topology(parts, chosen, regions, ports, places);
    }

    /// With some of the parts only.
    public Topology only(Predicate<Part> which) {
        return new Topology(parts.stream().filter(which).toList(), chosen, regions, ports, places);
    }

    /// Looks for the native executables that its processes were chosen to run as, before any is started.
    ///
    /// @throws NotBuilt when one is not there
    /// @throws IllegalArgumentException when no process runs a module of that name
    public void requireNatives() {
        Set<String> modules = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof ProgramPart program) {
                switch (program.code()) {
                    case Code.Native executable -> {
                        executable.requireBuilt();
                        modules.add(executable.module());
                    }
                    case Code.Quarkus application -> modules.add(Places.name(application.module()));
                    case Code.MainClass _ -> {}
                }
            }
        }
        if (!modules.containsAll(places.natives())) {
            throw new IllegalArgumentException(
                    "Native executables are there of these: %s".formatted(String.join(", ", modules)));
        }
    }

    /// The process of that name.
    ///
    /// @throws UnknownPart naming those there are
    public Part part(String name) {
        return find(name).orElseThrow(() -> new UnknownPart(name, names()));
    }

    /// The process of that name, or all of a region or the center.
    ///
    /// @throws UnknownPart naming those there are
    public List<Part> named(String name) {
        List<Part> group = parts.stream()
                .filter(part -> part.name().startsWith(name + "/"))
                .toList();
        return group.isEmpty() ? List.of(part(name)) : group;
    }

    public Optional<Part> find(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /// The servers of one of its regions.
    public ServerSetConfig servers(Region region) {
        return ServerSetConfig.region(
                region.id().value(), places.servers(), ports.regionServers(regions.index(region)));
    }

    private List<String> names() {
        return parts.stream().map(Part::name).toList();
    }
}
