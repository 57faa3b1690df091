package dev.atoll.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// Who can sign in.
@Configuration(proxyBeanMethods = false)
class People {

    /// The least that bcrypt allows: these passwords keep nobody out.
    private static final int STRENGTH = 4;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

    @Bean
    UserDetailsService users(Settings settings, PasswordEncoder encoder) {
        Stream<UserDetails> users = settings.people().stream()
                .map(person -> User.withUsername(person.name())
                        .password(encoder.encode(person.password()))
                        .authorities(List.of())
                        .build());
        return new InMemoryUserDetailsManager(users.toList());
    }
}
