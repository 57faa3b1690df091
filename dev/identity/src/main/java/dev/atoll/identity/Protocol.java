package dev.atoll.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;

/// OpenID Connect, and the page that people sign in on.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Protocol {

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(withDefaults())
                .cors(cors -> cors.configurationSource(_ -> pagesOnLoopback()))
                .build();
    }

    @Bean
    AuthorizationServerSettings addresses(Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /// A console fetches its token itself, from whatever port it is served on.
    private static CorsConfiguration pagesOnLoopback() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(List.of("http://127.0.0.1:[*]", "http://localhost:[*]"));
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.addAllowedHeader(CorsConfiguration.ALL);
        return cors;
    }
}
