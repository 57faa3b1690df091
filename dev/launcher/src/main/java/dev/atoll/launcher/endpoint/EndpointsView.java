package dev.atoll.launcher.endpoint;

import java.util.Map;

/// The contents of `endpoints.json`.
///
/// @param regions by id
/// @param processes those that run, by name
public record EndpointsView(
        ControlPlane controlPlane,
        Sink sink,
        Url console,
        Partners partners,
        Map<String, Region> regions,
        Map<String, Running> processes) {

    /// The control plane.
    ///
    /// @param adminToken opens everything in it
    public record ControlPlane(String url, String adminToken) {}

    /// The analytics sink.
    ///
    /// @param token opens its reports
    public record Sink(String url, String token) {}

    /// Something that is only called.
    public record Url(String url) {}

    /// The simulated partners.
    ///
    /// @param smpp the SMSC's address by region
    public record Partners(String url, Map<String, String> smpp) {}

    /// One region that runs.
    ///
    /// @param postgres with user and password, in the form that both libpq and JDBC read
    public record Region(
            String name,
            String country,
            String jurisdiction,
            DataPlane dataPlane,
            Url adapters,
            Url postgres,
            Url redis,
            RocketMq rocketmq) {}

    /// A region's data plane.
    ///
    /// @param operatorToken opens the operator's side
    public record DataPlane(String url, String operatorToken) {}

    /// A region's RocketMQ.
    ///
    /// @param namesrv for clients of the classic protocol
    /// @param proxy for clients of the gRPC protocol
    public record RocketMq(String namesrv, String proxy) {}

    /// A process that runs.
    public record Running(long pid, int port) {}
}
