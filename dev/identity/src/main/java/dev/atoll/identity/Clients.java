package dev.atoll.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The public clients: the authorization code with PKCE (RFC 7636) is all that they may use, and nobody is asked for
/// consent.
@Configuration(proxyBeanMethods = false)
class Clients {

    @Bean
    RegisteredClientRepository registeredClients(Settings settings) {
        List<RegisteredClient> clients = settings.clients().entrySet().stream()
                .map(client -> client(client.getKey(), client.getValue(), settings.redirects()))
                .toList();
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient client(String id, Duration lifetime, List<String> redirects) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(redirects))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }
}
