package dev.atoll.launcher.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All regions there are, in the order of their ids. The order is what gives each its ports.
public record Regions(List<Region> all) {

    /// What a development stack runs when nobody says otherwise.
    public static final List<String> DEFAULT = List.of("ap-southeast-1", "ap-southeast-5");

    private static final int MAX = 8; // the ports of the ninth would be those of the next base

    public Regions {
        all = all.stream()
                .sorted(Comparator.comparing(region -> region.id().value()))
                .toList();
        if (all.isEmpty() || all.size() > MAX) {
            throw new InvalidRegions("There must be 1 to " + MAX + " regions in deploy/regions, not " + all.size());
        }
    }

    /// Reads every `.yaml` of the directory.
    ///
    /// @throws InvalidRegions when one of them is not valid
    public static Regions read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return new Regions(files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> new RegionFile(file).read())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the regions in " + directory, e);
        }
    }

    /// Those with the given ids, in the order of all.
    ///
    /// @throws InvalidRegions when there is no such region, or none was asked for
    public List<Region> select(List<String> ids) {
        ids.stream().filter(id -> find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new InvalidRegions("There is no region '" + id + "'; deploy/regions has " + names());
        });
        if (ids.isEmpty()) {
            throw new InvalidRegions("Name at least one region; deploy/regions has " + names());
        }
        return all.stream().filter(region -> ids.contains(region.id().value())).toList();
    }

    /// Where the region stands among all.
    public int index(Region region) {
        return all.indexOf(region);
    }

    private Optional<Region> find(String id) {
        return all.stream().filter(region -> region.id().value().equals(id)).findFirst();
    }

    private String names() {
        return all.stream().map(region -> region.id().value()).collect(Collectors.joining(", "));
    }
}
