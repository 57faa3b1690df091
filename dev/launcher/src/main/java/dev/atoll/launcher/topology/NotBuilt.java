package dev.atoll.launcher.topology;

/// What a process runs has not been built.
public final class NotBuilt extends RuntimeException {

    /// @param command what builds it
    NotBuilt(String module, String command) {
        super("%s is not built: run ./atoll %s".formatted(module, command));
    }
}
