package dev.atoll.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What tokens say, and the key that they are signed with: a new one each time that the provider starts.
@Configuration(proxyBeanMethods = false)
class Tokens {

    private static final int KEY_BITS = 2048;

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(KEY_BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate()));
    }

    /// For the provider's own endpoint about the user (OpenID Connect Core 1.0, section 5.3).
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /// Both kinds of token name the user and the groups; the audience of an identity token stays the client.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Settings settings) {
        Map<String, List<String>> groups =
                settings.people().stream().collect(Collectors.toMap(Settings.Person::name, Settings.Person::groups));
        return context -> {
            String name = requireNonNull(context.<Authentication>getPrincipal(), "there is no token without a user")
                    .getName();
            context.getClaims().claim("preferred_username", name).claim("groups", groups.getOrDefault(name, List.of()));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(settings.audience()));
            }
        };
    }
}
