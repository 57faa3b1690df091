package dev.atoll.launcher.topology;

/// What a process runs has not been built.
public final class NotBuilt extends RuntimeException {

    NotBuilt(String module) {
        super("%s is not built: run ./atoll build".formatted(module));
    }
}
