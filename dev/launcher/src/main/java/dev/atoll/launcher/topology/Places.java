package dev.atoll.launcher.topology;

import dev.atoll.servers.ServerSetConfig;
import java.nio.file.Path;

/// Where the stack finds its programs and keeps what it writes.
///
/// @param repository the root of the checkout
/// @param classPath the launcher's own, on which the partners run too
public record Places(Path repository, Path kept, String classPath) {

    public Places {
        repository = repository.toAbsolutePath().normalize();
        kept = kept.toAbsolutePath().normalize();
    }

    /// Those of a checkout: everything is kept in `.atoll`.
    public static Places of(Path repository) {
        return new Places(repository, repository.resolve(".atoll"), System.getProperty("java.class.path"));
    }

    /// The build of a Quarkus module.
    public Path application(String module) {
        return repository.resolve(module).resolve("target").resolve("quarkus-app");
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
