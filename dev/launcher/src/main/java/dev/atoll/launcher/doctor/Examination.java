package dev.atoll.launcher.doctor;

import dev.atoll.launcher.port.PortCheck;
import dev.atoll.launcher.port.TakenPort;
import dev.atoll.launcher.stack.DiskSpace;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Places;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.container.NoContainerEngine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at everything that a stack needs from the machine.
///
/// @param environment of this process
public record Examination(Topology topology, Map<String, String> environment) {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long MEMORY_NEEDED = 3_000 * MEBIBYTE;

    /// All findings, the most needed first.
    public List<Finding> findings() {
        return List.of(jdk(), disk(), memory(), ports(), git(), docker(), chromium(), graalVm());
    }

    private static Finding jdk() {
        String found = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= 25
                ? Finding.good("JDK", found)
                : Finding.bad("JDK", found, "install a JDK 25 and set JAVA_HOME to it");
    }

    private Finding disk() {
        DiskSpace space = DiskSpace.below(topology.places().kept());
        String found = space.free() / MEBIBYTE + " MiB free";
        return space.isEnough()
                ? Finding.good("disk", found)
                : Finding.bad("disk", found, "free some: a stack needs " + DiskSpace.NEEDED / MEBIBYTE + " MiB");
    }

    private static Finding memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            String found = machine.getTotalMemorySize() / MEBIBYTE + " MiB";
            return machine.getTotalMemorySize() >= MEMORY_NEEDED
                    ? Finding.good("memory", found)
                    : Finding.bad("memory", found, "run fewer regions: ./atoll up --regions ap-southeast-1");
        }
        return Finding.good("memory", "unknown");
    }

    private Finding ports() {
        Map<String, List<Integer>> wanted = topology.parts().stream()
                .filter(part -> part.find().isEmpty())
                .collect(Collectors.toMap(Part::name, Part::ports));
        List<TakenPort> taken = PortCheck.taken(wanted);
        String range = topology.ports().base() + " and up";
        return taken.isEmpty()
                ? Finding.good("ports", range + " are free")
                : Finding.bad(
                        "ports",
                        taken.stream().map(TakenPort::toString).collect(Collectors.joining("; ")),
                        "stop what listens there, or choose others: --base-port 27000");
    }

    private Finding git() {
        return program("git")
                .map(path -> Finding.good("git", path.toString()))
                .orElseGet(() -> Finding.missing("git", "needed to contribute"));
    }

    private Finding docker() {
        Places places = topology.places();
        try {
            return Finding.good("docker", places.engine().ask(places.run("engine")) + " answers");
        } catch (NoContainerEngine none) {
            return places.images()
                    .map(_ -> Finding.bad("docker", "no engine answers", "start it, or leave out --containers"))
                    .orElseGet(() -> Finding.missing("docker", "needed for --containers only"));
        }
    }

    private Finding chromium() {
        Path browser = Path.of("/usr/bin/chromium"); // where the tests look for it
        return Files.isExecutable(browser)
                ? Finding.good("chromium", browser.toString())
                : Finding.missing("chromium", browser + " is needed for the tests in a browser only");
    }

    private Finding graalVm() {
        return Optional.ofNullable(environment.get("GRAALVM_HOME"))
                .filter(home -> Files.isExecutable(Path.of(home, "bin", "native-image")))
                .map(home -> Finding.good("GRAALVM_HOME", home))
                .orElseGet(() -> Finding.missing("GRAALVM_HOME", "needed for native executables only"));
    }

    private Optional<Path> program(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
