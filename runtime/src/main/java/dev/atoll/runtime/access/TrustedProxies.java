package dev.atoll.runtime.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Whose word this process takes for where a request comes from (`X-Forwarded-For`): by default nobody's. The framework
/// would take everybody's where forwarding is on and no proxy is named, so such a process does not start.
@ApplicationScoped
class TrustedProxies {

    private static final Logger LOG = Logger.getLogger(TrustedProxies.class);

    private final List<String> addresses;

    /// @throws IllegalArgumentException when everybody would be believed
    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean believes,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> addresses) {
        this.addresses = believes ? addresses.orElse(List.of()) : List.of();
        if (believes && (this.addresses.isEmpty() || this.addresses.stream().anyMatch(TrustedProxies::isEverybody))) {
            throw new IllegalArgumentException("quarkus.http.proxy.proxy-address-forwarding is on, so"
                    + " quarkus.http.proxy.trusted-proxies names the proxies: else every caller says where it is");
        }
    }

    private static boolean isEverybody(String address) {
        return address.isBlank() || address.endsWith("/0");
    }

    void start(@Observes StartupEvent event) {
        if (!addresses.isEmpty()) {
            LOG.infof("Believes %s where requests come from", addresses);
        }
    }
}
