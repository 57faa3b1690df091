package dev.atoll.launcher.topology;

import static java.util.stream.Collectors.joining;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.launcher.region.Region;
import dev.atoll.launcher.region.Regions;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.servers.ServerSetConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What runs once: the center's servers and processes, and the partners.
///
/// All regions are known here, also those that do not run: one can then join a running stack.
record CenterParts(Places places, StackPorts ports, Regions regions, StackSecrets secrets) {

    static final String SMPP_SYSTEM_ID = "atoll";

    private static final String CONTROL_PLANE = "control-plane";
    private static final String SINK = "sink";
    private static final String PARTNERS = "partners";

    List<Part> all() {
        List<Part> parts = new ArrayList<>(places.serverParts("center", servers()));
        parts.add(controlPlane());
        parts.add(sink());
        parts.add(partners());
        return parts;
    }

    ServerSetConfig servers() {
        return ServerSetConfig.center(places.servers(), ports.center());
    }

    private ProgramPart controlPlane() {
        Settings settings = quarkus(ports.controlPlane(), CONTROL_PLANE)
                .with("ATOLL_ACCESS_ADMIN_TOKEN", secrets.admin())
                .with("ATOLL_ACCESS_REGION_TOKENS", perRegion(secrets::region))
                .with("ATOLL_CONFIG_JURISDICTIONS", jurisdictions())
                .with(
                        "ATOLL_SNAPSHOT_PRIVATE_KEYS",
                        Settings.DECISIONS_KEY + ":" + secrets.decisions().privateKey())
                .with("ATOLL_CONSOLE_SINK_URL", "http://127.0.0.1:" + ports.sink())
                .with("ATOLL_CONSOLE_SINK_TOKEN", secrets.sink())
                .postgres(servers().postgres(), "controlplane");
        return program(
                CONTROL_PLANE,
                places.application("control-plane"),
                ports.controlPlane(),
                "center/postgres",
                settings.all());
    }

    private ProgramPart sink() {
        String nameServer = servers().rocketMq().nameServer();
        Settings settings = quarkus(ports.sink(), SINK)
                .with("ATOLL_ACCESS_OPERATOR_TOKEN", secrets.sink())
                .with(
                        "ATOLL_INTAKE_KEYS",
                        perRegion(id -> id + ":" + secrets.egress(id).publicKey()))
                .controlPlane(ports.controlPlane(), secrets, new RegionId("center"))
                .messaging(nameServer, nameServer)
                .postgres(servers().postgres(), "sink");
        return new ProgramPart(
                SINK,
                places.application("analytics-sink/sink"),
                List.of(ports.sink()),
                List.of("center/postgres", "center/rocketmq"),
                settings.all(),
                places.run(SINK),
                places.log(SINK));
    }

    private ProgramPart partners() {
        List<Integer> listening = new ArrayList<>(List.of(ports.partners()));
        regions.all().forEach(region -> listening.add(ports.smpp(regions.index(region))));
        Map<String, String> settings = new Settings()
                .with("ATOLL_PARTNERS_HTTP_PORT", Integer.toString(ports.partners()))
                .with("ATOLL_PARTNERS_SMPP_PORTS", smppPorts())
                .with("ATOLL_PARTNERS_SYSTEM_ID", SMPP_SYSTEM_ID)
                .with("ATOLL_PARTNERS_PASSWORD", secrets.smpp())
                .with("ATOLL_DATA_DIRECTORY", places.data(PARTNERS).toString())
                .all();
        return new ProgramPart(
                PARTNERS,
                new Code.MainClass("dev.atoll.partners.Partners", places.classPath()),
                listening,
                List.of(),
                settings,
                places.run(PARTNERS),
                places.log(PARTNERS));
    }

    private ProgramPart program(String name, Code code, int port, String after, Map<String, String> settings) {
        return new ProgramPart(name, code, List.of(port), List.of(after), settings, places.run(name), places.log(name));
    }

    private Settings quarkus(int port, String name) {
        return new Settings()
                .with("QUARKUS_HTTP_PORT", Integer.toString(port))
                .with("QUARKUS_BANNER_ENABLED", "false")
                .with("ATOLL_REGION_ID", "center")
                .with("ATOLL_DATA_DIRECTORY", places.data("center-" + name).toString());
    }

    /// The center's own processes report to the control plane too, as a region named `center`.
    private String perRegion(Function<RegionId, String> toText) {
        List<RegionId> ids =
                new ArrayList<>(regions.all().stream().map(Region::id).toList());
        ids.add(new RegionId("center"));
        return ids.stream().map(toText).collect(joining(","));
    }

    private String jurisdictions() {
        return regions.all().stream()
                .map(region -> region.id() + ":" + region.jurisdiction())
                .collect(joining(","));
    }

    private String smppPorts() {
        return regions.all().stream()
                .map(region -> region.id() + "=" + ports.smpp(regions.index(region)))
                .collect(joining(","));
    }
}
