package dev.atoll.launcher.topology;

import dev.atoll.servers.ServerSetConfig;
import java.nio.file.Path;
import java.util.List;

/// Where the stack finds its programs and keeps what it writes.
///
/// @param repository the root of the checkout
/// @param classPath the launcher's own, on which the partners run too
/// @param natives the names of the modules that run as native executables, instead of on a JVM
/// @param learns whether the processes write down at their end what their next start can be quicker by
public record Places(Path repository, Path kept, String classPath, List<String> natives, boolean learns) {

    public Places {
        repository = repository.toAbsolutePath().normalize();
        kept = kept.toAbsolutePath().normalize();
        natives = List.copyOf(natives);
    }

    /// Those of a checkout: everything is kept in `.atoll`.
    public static Places of(Path repository) {
        return new Places(
                repository, repository.resolve(".atoll"), System.getProperty("java.class.path"), List.of(), false);
    }

    /// The same, with other modules as native executables.
    public Places withNatives(List<String> modules) {
        return new Places(repository, kept, classPath, modules, learns);
    }

    /// The same checkout, for a stack apart whose processes learn.
    public Places learning() {
        return new Places(repository, kept.resolve("learning"), classPath, List.of(), true);
    }

    /// What the build of a Quarkus module left.
    Code application(String module) {
        Path target = repository.resolve(module).resolve("target");
        String name = Path.of(module).getFileName().toString();
        return natives.contains(name)
                ? new Code.Native(name, target)
                : new Code.Quarkus(module, target.resolve("quarkus-app"), learns);
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
