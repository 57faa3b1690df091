package dev.atoll.launcher.topology;

import dev.atoll.launcher.region.Region;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.servers.ServerSetConfig;
import dev.atoll.servers.redis.RedisConfig;
import java.util.ArrayList;
import java.util.List;

/// What runs once in every region: its servers, data plane, adapters and anonymizer.
///
/// @param index where the region stands among all, which gives it its ports
/// @param centerNameServer where facts are sent, and nothing else
record RegionParts(
        Region region, int index, Places places, StackPorts ports, StackSecrets secrets, String centerNameServer) {

    /// The id of the key that operators sign with.
    private static final String OVERRIDES_KEY = "operators";

    List<Part> all() {
        List<Part> parts = new ArrayList<>(places.serverParts(region.id().value(), servers()));
        parts.add(dataPlane());
        parts.add(adapters());
        parts.add(anonymizer());
        return parts;
    }

    ServerSetConfig servers() {
        return ServerSetConfig.region(region.id().value(), places.servers(), ports.regionServers(index));
    }

    private ProgramPart dataPlane() {
        String redis = servers().redis().map(RedisConfig::url).orElseThrow();
        Settings settings = quarkus("data-plane", ports.dataPlane(index))
                .with("ATOLL_REDIS_URL", redis)
                .with("ATOLL_ACCESS_OPERATOR_TOKEN", secrets.operator(region.id()))
                .with(
                        "ATOLL_OVERRIDE_TRUSTED_KEYS",
                        OVERRIDES_KEY + ":" + secrets.overrides(region.id()).publicKey())
                .messaging(nameServer(), nameServer())
                .postgres(servers().postgres(), "dataplane");
        return program("data-plane", "data-plane-api", ports.dataPlane(index), settings, "postgres", "redis");
    }

    private ProgramPart adapters() {
        Settings settings = quarkus("adapters", ports.adapters(index))
                .with("ATOLL_SMS_SMPP_HOST", "127.0.0.1")
                .with("ATOLL_SMS_SMPP_PORT", Integer.toString(ports.smpp(index)))
                .with("ATOLL_SMS_SMPP_SYSTEM_ID", CenterParts.SMPP_SYSTEM_ID)
                .with("ATOLL_SMS_SMPP_PASSWORD", secrets.smpp())
                .with("ATOLL_SMS_SMPP_SENDER", "Atoll")
                .messaging(nameServer(), nameServer())
                .postgres(servers().postgres(), "adapters");
        return program("adapters", "adapters", ports.adapters(index), settings, "postgres", "rocketmq");
    }

    private ProgramPart anonymizer() {
        Settings settings = quarkus("anonymizer", ports.anonymizer(index))
                .with("ATOLL_EGRESS_PRIVATE_KEY", secrets.egress(region.id()).privateKey())
                .with("ATOLL_AGGREGATE_WINDOW", Topology.WINDOW.toString())
                .with("ATOLL_AGGREGATE_GRACE", "PT3S")
                .with("ATOLL_AGGREGATE_INTERVAL", "PT1S")
                .messaging(nameServer(), centerNameServer)
                .postgres(servers().postgres(), "anonymizer");
        return program(
                "anonymizer", "analytics-sink/anonymizer", ports.anonymizer(index), settings, "postgres", "rocketmq");
    }

    private Settings quarkus(String kind, int port) {
        return new Settings()
                .with("QUARKUS_HTTP_PORT", Integer.toString(port))
                .with("QUARKUS_BANNER_ENABLED", "false")
                .with("ATOLL_REGION_ID", region.id().value())
                .controlPlane(ports.controlPlane(), secrets, region.id())
                .with("ATOLL_MEMORY_SIBLINGS", "http://127.0.0.1:" + ports.dataPlane(index))
                .with(
                        "ATOLL_DATA_DIRECTORY",
                        places.data(region.id() + "-" + kind).toString());
    }

    private ProgramPart program(String kind, String module, int port, Settings settings, String... servers) {
        String name = named(kind);
        return new ProgramPart(
                name,
                places.application(module),
                List.of(port),
                List.of(servers).stream().map(this::named).toList(),
                settings.all(),
                places.run(name),
                places.log(name));
    }

    private String named(String kind) {
        return region.id() + "/" + kind;
    }

    private String nameServer() {
        return servers().rocketMq().nameServer();
    }
}
