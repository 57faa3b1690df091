package dev.atoll.launcher.endpoint;

import dev.atoll.launcher.region.Region;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.StackPorts;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.ServerSetConfig;
import dev.atoll.servers.postgres.PostgresConfig;
import java.util.Map;
import java.util.TreeMap;

/// Where everything of one stack is reached.
public record StackEndpoints(Topology topology, StackSecrets secrets) {

    /// What `endpoints.json` is to say.
    ///
    /// @param running the process ids of the parts that run
    public EndpointsView view(Map<Part, Long> running) {
        StackPorts ports = topology.ports();
        Map<String, EndpointsView.Region> regions = new TreeMap<>();
        Map<String, String> smpp = new TreeMap<>();
        for (Region region : topology.chosen()) {
            regions.put(region.id().value(), view(region));
            smpp.put(region.id().value(), address(ports.smpp(topology.regions().index(region))));
        }
        Map<String, EndpointsView.Running> processes = new TreeMap<>();
        running.forEach((part, pid) -> processes.put(part.name(), new EndpointsView.Running(pid, part.port())));
        return new EndpointsView(
                new EndpointsView.ControlPlane(http(ports.controlPlane()), secrets.admin()),
                new EndpointsView.Sink(http(ports.sink()), secrets.sink()),
                new EndpointsView.Url(http(ports.controlPlane()) + "/console"),
                new EndpointsView.Partners(http(ports.partners()), smpp),
                regions,
                processes);
    }

    private EndpointsView.Region view(Region region) {
        StackPorts ports = topology.ports();
        int index = topology.regions().index(region);
        ServerSetConfig servers = topology.servers(region);
        return new EndpointsView.Region(
                region.name(),
                region.country(),
                region.jurisdiction(),
                new EndpointsView.DataPlane(http(ports.dataPlane(index)), secrets.operator(region.id())),
                new EndpointsView.Url(http(ports.adapters(index))),
                new EndpointsView.Url(withPassword(servers.postgres().url("dataplane"))),
                new EndpointsView.Url(servers.redis().orElseThrow().url()),
                new EndpointsView.RocketMq(
                        servers.rocketMq().nameServer(), servers.rocketMq().proxy()));
    }

    private static String withPassword(String url) {
        return url + "?user=" + PostgresConfig.USERNAME + "&password=" + PostgresConfig.PASSWORD;
    }

    private static String http(int port) {
        return "http://" + address(port);
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }
}
