package dev.atoll.dataplane.flag;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.ControlPlaneConfig;
import dev.atoll.runtime.region.ProcessInstance;
import io.getunleash.DefaultUnleash;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.getunleash.UnleashException;
import io.getunleash.event.UnleashSubscriber;
import io.getunleash.repository.HttpFeatureFetcher;
import io.getunleash.util.UnleashConfig;
import io.getunleash.util.UnleashScheduledExecutorImpl;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Flags as the Unleash SDK evaluates them. Without a control plane there is no SDK, and every flag is its fallback.
@Startup
@ApplicationScoped
class UnleashFlags implements Flags {

    private static final Logger LOG = Logger.getLogger(UnleashFlags.class);

    private final RegionId region;
    private final Optional<Unleash> unleash;

    UnleashFlags(
            ControlPlaneConfig controlPlane,
            FlagConfig config,
            RegionId region,
            ProcessInstance instance,
            UnleashMemory memory) {
        this.region = region;
        unleash = controlPlane
                .url()
                .map(url -> new DefaultUnleash(settings(url, controlPlane, config, instance, memory)));
    }

    @Override
    public boolean isEnabled(Flag flag, CustomerId customer) {
        return unleash.map(sdk -> sdk.isEnabled(flag.name(), context(customer), flag.fallback()))
                .orElse(flag.fallback());
    }

    private UnleashContext context(CustomerId customer) {
        return UnleashContext.builder()
                .userId(customer.value())
                .addProperty("region", region.value())
                .build();
    }

    /// The first answer is waited for, up to the time-out; the SDK goes on asking whatever came of it.
    private UnleashConfig settings(
            URI url,
            ControlPlaneConfig controlPlane,
            FlagConfig config,
            ProcessInstance instance,
            UnleashMemory memory) {
        return UnleashConfig.builder()
                .unleashAPI(url.toString().replaceAll("/+$", "") + "/api")
                .apiKey(controlPlane.token().orElse(""))
                .appName("data-plane-api")
                .instanceId(instance.name())
                .fetchTogglesInterval(seconds(config.fetchInterval()))
                .fetchTogglesConnectTimeout(controlPlane.timeout())
                .fetchTogglesReadTimeout(controlPlane.timeout())
                .sendMetricsInterval(seconds(config.metricsInterval()))
                .sendMetricsConnectTimeout(controlPlane.timeout())
                .sendMetricsReadTimeout(controlPlane.timeout())
                .unleashFeatureFetcherFactory(sdk -> new UnleashFetcher(new HttpFeatureFetcher(sdk), memory))
                .scheduledExecutor(new UnleashScheduledExecutorImpl())
                .toggleBootstrapProvider(memory)
                .subscriber(new Quiet())
                .backupFile(unusedBackup().toString())
                .synchronousFetchOnInitialisation(true)
                .startupExceptionHandler(failed -> LOG.debug("The first question found no answer", failed))
                .build();
    }

    private static long seconds(Duration interval) {
        if (interval.toSeconds() < 1) {
            throw new IllegalArgumentException("The intervals of atoll.flag need at least one second");
        }
        return interval.toSeconds();
    }

    /// A path where the SDK finds nothing: its backup cannot be switched off, and the one that counts is our own.
    private static Path unusedBackup() {
        try {
            var path = Files.createTempFile("atoll-flags-", ".json");
            Files.delete(path);
            path.toFile().deleteOnExit();
            return path;
        } catch (IOException failed) {
            throw new UncheckedIOException("The directory for temporary files takes none", failed);
        }
    }

    @PreDestroy
    void close() {
        unleash.ifPresent(Unleash::shutdown);
    }

    /// Reports of usage may fail as often as they like; that nobody answers is known already, to [UnleashFetcher].
    private static final class Quiet implements UnleashSubscriber {

        @Override
        public void onError(UnleashException failed) {
            LOG.debug("The Unleash SDK failed at something", failed);
        }
    }
}
