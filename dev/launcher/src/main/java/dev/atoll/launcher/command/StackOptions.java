package dev.atoll.launcher.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which stack to bring up.
final class StackOptions {

    @Option(
            names = "--regions",
            split = ",",
            paramLabel = "<id>",
            description = "regions to run, as deploy/regions names them (default: ap-southeast-1,ap-southeast-5)")
    private @Nullable List<String> regions;

    @Option(
            names = "--base-port",
            defaultValue = "${env:ATOLL_BASE_PORT}",
            paramLabel = "<port>",
            description = "the first of all ports (default: ATOLL_BASE_PORT, or 17000)")
    private @Nullable Integer basePort;

    @Option(
            names = "--native",
            split = ",",
            paramLabel = "<module>",
            description = "modules to run as the native executables that ./atoll native built, such as data-plane-api")
    private @Nullable List<String> natives;

    @Option(
            names = "--containers",
            description = "run the servers (PostgreSQL, Redis, RocketMQ) as containers; needs Docker on this machine")
    private boolean containers;

    Optional<List<String>> regions() {
        return Optional.ofNullable(regions);
    }

    Optional<List<String>> natives() {
        return Optional.ofNullable(natives);
    }

    boolean containers() {
        return containers;
    }

    Optional<Integer> basePort() {
        return Optional.ofNullable(basePort);
    }
}
