package dev.atoll.controlplane.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.access`.
@ConfigMapping(prefix = "atoll.access")
interface AccessConfig {

    /// The token of the first admin, who issues the others; not needed once there are some.
    Optional<String> adminToken();

    /// The tokens of the regions, each `*:<region>.<secret>`, beside those that were issued.
    Optional<List<String>> regionTokens();

    /// People who sign in elsewhere.
    OidcConfig oidc();

    /// An OpenID provider (OpenID Connect Core 1.0) that says who people are.
    interface OidcConfig {

        /// The provider's address, as its tokens name it in `iss`; nobody signs in elsewhere when it is missing.
        Optional<String> issuer();

        /// What tokens must name in `aud`, such as the client id of the control plane.
        @WithDefault("atoll")
        String audience();

        /// The claim that lists roles or groups, `/` between its parts: such as `groups` or `realm_access/roles`.
        @WithDefault("groups")
        String roleClaim();

        /// What stands before `viewer`, `operator`, `operator.<region>` and `admin` in that claim.
        @WithDefault("atoll-")
        String rolePrefix();
    }
}
