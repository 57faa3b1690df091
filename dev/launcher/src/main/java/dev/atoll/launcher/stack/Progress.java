package dev.atoll.launcher.stack;

import dev.atoll.launcher.topology.Part;
import dev.atoll.servers.process.Server;
import java.time.Duration;

/// Hears what becomes of the parts while a stack starts and stops. Called from several threads.
public interface Progress {

    void starting(Part part);

    void ready(Part part, Server server, Duration after);

    void failed(Part part, RuntimeException why);

    void stopped(Part part);
}
