package dev.atoll.launcher.stack;

import dev.atoll.launcher.endpoint.EndpointsFile;
import dev.atoll.launcher.endpoint.EndpointsView;
import dev.atoll.launcher.port.PortCheck;
import dev.atoll.launcher.port.TakenPort;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.process.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// A stack, running or not. Its processes belong to nobody: any launcher finds them by their marks.
public final class Stack {

    private final Topology topology;
    private final EndpointsFile endpoints;
    private final Progress progress;
    private final ReadyTimes times;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public Stack(Topology topology, EndpointsFile endpoints, Progress progress) {
        this.topology = topology;
        this.endpoints = endpoints;
        this.progress = progress;
        times = new ReadyTimes(topology.places()::run);
    }

    public Topology topology() {
        return topology;
    }

    /// Starts what does not run, and waits until all is ready.
    ///
    /// @throws StackInTheWay when others have its ports; nothing was started then
    /// @throws StackNotStarted when a part did not become ready; what this call started is stopped again
    public void up() {
        List<Part> missing =
                topology.parts().stream().filter(part -> part.find().isEmpty()).toList();
        refuseTakenPorts(missing);
        try {
            new Startup(topology.parts(), times, progress, stopping).run();
        } catch (StackNotStarted e) {
            new Shutdown(missing, progress).run();
            throw e;
        } finally {
            endpoints.write(running());
        }
    }

    /// Stops all, and waits until nothing is left.
    public void down() {
        stopping.set(true);
        new Shutdown(topology.parts(), progress).run();
        endpoints.remove();
    }

    /// Starts one process, or all of a region, with the settings it had before, if it does not run.
    public void start(String name) {
        List<Part> parts = topology.named(name);
        refuseTakenPorts(parts.stream().filter(part -> part.find().isEmpty()).toList());
        try {
            new Startup(parts, times, progress, stopping).run();
        } finally {
            endpoints.write(running());
        }
    }

    /// Ends one process, or all of a region, as `kill -9` does. False when nothing of it ran.
    public boolean kill(String name) {
        var servers = topology.named(name).stream()
                .flatMap(part -> part.find().stream())
                .toList();
        servers.parallelStream().forEach(Server::kill);
        endpoints.write(running());
        return !servers.isEmpty();
    }

    /// Stops one process in order.
    public void stop(String name) {
        new Shutdown(List.of(topology.part(name)), progress).run();
        endpoints.write(running());
    }

    /// Where everything is reached.
    public EndpointsView endpoints() {
        return endpoints.read();
    }

    /// How every part is now.
    public List<PartStatus> status() {
        return topology.parts().stream().parallel().map(this::status).toList();
    }

    private PartStatus status(Part part) {
        var server = part.find();
        var state = server.map(found -> found.isReady() ? PartStatus.State.READY : PartStatus.State.RUNNING)
                .orElse(PartStatus.State.DOWN);
        return new PartStatus(
                part.name(),
                state,
                server.map(Server::pid),
                part.port(),
                server.map(Server::memory).orElse(0L),
                server.flatMap(_ -> times.of(part.name())));
    }

    private Map<Part, Long> running() {
        Map<Part, Long> running = new LinkedHashMap<>();
        for (Part part : topology.parts()) {
            part.find().ifPresent(server -> running.put(part, server.pid()));
        }
        return running;
    }

    private static void refuseTakenPorts(List<Part> parts) {
        Map<String, List<Integer>> wanted = parts.stream().collect(Collectors.toMap(Part::name, Part::ports));
        List<TakenPort> taken = PortCheck.taken(wanted);
        if (!taken.isEmpty()) {
            throw new StackInTheWay(taken.stream().map(TakenPort::toString).collect(Collectors.joining("\n"))
                    + "\nStop what listens there, or choose other ports: --base-port 27000 (or ATOLL_BASE_PORT).");
        }
    }
}
