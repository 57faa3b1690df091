package dev.atoll.controlplane.access;

import dev.atoll.controlplane.access.AccessConfig.OidcConfig;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// The OpenID provider that says who people are, as Quarkus wants to know it: looked up when the first of them comes,
/// and again while it does not answer.
@ApplicationScoped
class Identities implements TenantConfigResolver {

    private static final Duration BETWEEN_LOOKS_FOR_KEYS = Duration.ofSeconds(10);

    private final Optional<OidcTenantConfig> provider;

    Identities(AccessConfig config) {
        provider = config.oidc().issuer().map(issuer -> provider(issuer, config.oidc()));
    }

    private static OidcTenantConfig provider(String issuer, OidcConfig config) {
        return OidcTenantConfig.authServerUrl(issuer)
                .tenantId("people")
                .applicationType(ApplicationType.SERVICE)
                .token()
                .audience(config.audience())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .forcedJwkRefreshInterval(BETWEEN_LOOKS_FOR_KEYS)
                .end()
                .roles()
                .roleClaimPath(config.roleClaim())
                .end()
                .build();
    }

    boolean areProvided() {
        return provider.isPresent();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(provider.orElse(null));
    }
}
