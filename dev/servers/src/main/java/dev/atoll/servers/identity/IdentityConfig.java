package dev.atoll.servers.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One OpenID provider to run.
///
/// @param directory for its log; it keeps nothing between runs, and signs with a new key in each
/// @param program the build directory of the module `dev/identity`
/// @param redirects where browsers are sent after the sign-in, besides [#REDIRECT]; on 127.0.0.1 with any port
public record IdentityConfig(
        String name,
        Path directory,
        Path program,
        int port,
        List<String> redirects,
        List<Client> clients,
        List<Person> people) {

    /// What access tokens name in `aud`.
    public static final String AUDIENCE = "atoll";

    /// Every client may be sent back here.
    public static final String REDIRECT = "http://127.0.0.1/console";

    public IdentityConfig {
        redirects = List.copyOf(redirects);
        clients = List.copyOf(clients);
        people = List.copyOf(people);
    }

    /// One with [Client#CONSOLE] and [Client#BRIEF], where [Person#SITI], [Person#ADA] and [Person#EVE] sign in.
    public static IdentityConfig usual(String name, Path directory, Path program, int port) {
        return new IdentityConfig(
                name,
                directory,
                program,
                port,
                List.of(),
                List.of(Client.CONSOLE, Client.BRIEF),
                List.of(Person.SITI, Person.ADA, Person.EVE));
    }

    /// What its tokens name in `iss`, and where its settings are discovered.
    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    List<String> allRedirects() {
        return Stream.concat(Stream.of(REDIRECT), redirects.stream()).distinct().toList();
    }
}
