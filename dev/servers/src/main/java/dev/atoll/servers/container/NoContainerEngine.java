package dev.atoll.servers.container;

/// Containers were asked for, and there is no engine that can run them. The message says what to do.
public final class NoContainerEngine extends RuntimeException {

    NoContainerEngine(String why) {
        super(why + " Start Docker (or set DOCKER_HOST to its socket), or leave out --containers:"
                + " the servers run without it.");
    }
}
