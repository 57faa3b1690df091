package dev.atoll.runtime.telemetry;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;

/// The way out for the spans of this process: cleaned, then by OTLP over HTTP to the control plane, or dropped.
@ApplicationScoped
class Telemetry {

    private static final String PATH = "/v1/traces";

    @Produces
    @Singleton
    SpanExporter spans(TelemetryConfig config, InstantSource clock) {
        return config.controlPlane()
                .<SpanExporter>map(url -> new RedactingExporter(new QuietExporter(sender(url, config), clock)))
                .orElseGet(SpanExporter::composite);
    }

    /// No retries: what the control plane misses is lost, and the process works on (OTLP allows it).
    private static SpanExporter sender(URI controlPlane, TelemetryConfig config) {
        var root = controlPlane.toString();
        var builder = OtlpHttpSpanExporter.builder()
                .setEndpoint((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH)
                .setCompression("gzip")
                .setConnectTimeout(config.timeout())
                .setTimeout(config.timeout())
                .setRetryPolicy(null);
        config.token().ifPresent(token -> builder.addHeader("Authorization", token));
        return builder.build();
    }
}
