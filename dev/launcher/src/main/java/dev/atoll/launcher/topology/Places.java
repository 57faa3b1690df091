package dev.atoll.launcher.topology;

import dev.atoll.servers.ServerSetConfig;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.container.Images;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the stack finds its programs and keeps what it writes.
///
/// @param repository the root of the checkout
/// @param classPath the launcher's own, on which the partners run too
/// @param natives the names of the modules that run as native executables, instead of on a JVM
/// @param images what the servers run from as containers; empty when they run as processes
/// @param learns whether the processes write down at their end what their next start can be quicker by
public record Places(
        Path repository, Path kept, String classPath, List<String> natives, Optional<Images> images, boolean learns) {

    public Places {
        repository = repository.toAbsolutePath().normalize();
        kept = kept.toAbsolutePath().normalize();
        natives = List.copyOf(natives);
    }

    /// Those of a checkout: everything is kept in `.atoll`.
    public static Places of(Path repository) {
        return new Places(
                repository,
                repository.resolve(".atoll"),
                System.getProperty("java.class.path"),
                List.of(),
                Optional.empty(),
                false);
    }

    /// The same, with other modules as native executables, and servers from those images.
    public Places with(List<String> modules, Optional<Images> servers) {
        return new Places(repository, kept, classPath, modules, servers, learns);
    }

    /// The same checkout, for a stack apart whose processes learn.
    public Places learning() {
        return new Places(repository, kept.resolve("learning"), classPath, List.of(), Optional.empty(), true);
    }

    /// What the build of a Quarkus module left.
    Code application(String module) {
        Path target = repository.resolve(module).resolve("target");
        String name = name(module);
        return natives.contains(name)
                ? new Code.Native(name, target)
                : new Code.Quarkus(module, target.resolve("quarkus-app"), learns);
    }

    /// What people call a module, by its directory.
    static String name(String module) {
        return Path.of(module).getFileName().toString();
    }

    /// What runs containers, if this machine has one.
    public ContainerEngine engine() {
        return new ContainerEngine(
                repository.resolve("dev").resolve("containers").resolve("target"));
    }

    /// The servers of one set, the way that they run here.
    List<Part> serverParts(String set, ServerSetConfig config) {
        return images.map(chosen -> ServerPart.of(set, config, engine(), chosen))
                .orElseGet(() -> ServerPart.of(set, config));
    }

    public Path regions() {
        return repository.resolve("deploy").resolve("regions");
    }

    public Path keys() {
        return kept.resolve("keys");
    }

    public Path endpoints() {
        return kept.resolve("endpoints.json");
    }

    /// What is remembered of a running part: its mark, and how long it took.
    public Path run(String part) {
        return kept.resolve("run").resolve(part);
    }

    Path log(String part) {
        return kept.resolve("logs").resolve(part + ".log");
    }

    Path data(String part) {
        return kept.resolve("data").resolve(part);
    }

    ServerSetConfig.Places servers() {
        return new ServerSetConfig.Places(
                kept.resolve("data"),
                repository.resolve(".atoll").resolve("cache"),
                repository.resolve("dev").resolve("rocketmq").resolve("target"));
    }
}
