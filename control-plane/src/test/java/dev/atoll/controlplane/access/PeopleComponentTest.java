package dev.atoll.controlplane.access;

import static dev.atoll.controlplane.ControlPlane.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.identity.Client;
import dev.atoll.servers.identity.Person;
import dev.atoll.servers.identity.SignIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// People of a real OpenID provider, which is away when the first of them comes.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PeopleComponentTest {

    private static final String CALLER = "/api/v1/caller";
    private static final Duration SOON = Duration.ofSeconds(20);

    /// Of somebody else's provider.
    private static final String FOREIGN = Stream.of(
                    "{\"alg\":\"RS256\"}", "{\"sub\":\"mallory\",\"aud\":\"atoll\"}", "x")
            .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
            .collect(Collectors.joining("."));

    @Test
    void letsInWhomTheProviderNamesWithTheirRoles() {
        with(FOREIGN).get(CALLER).then().statusCode(503).body("type", is("access.provider-away"));
        var issuer = TestServers.shared().identityServer().url();
        var ada = SignIn.accessToken(issuer, Person.ADA);
        await().atMost(SOON).until(() -> with(ada).get(CALLER).statusCode() == 200);

        with(ada).get(CALLER).then().body("name", is("person:ada/ada")).body("role", is("admin"));
        operatesJakarta(SignIn.accessToken(issuer, Person.SITI));
        with(SignIn.accessToken(issuer, Person.EVE))
                .get(CALLER)
                .then()
                .statusCode(403)
                .body("type", is("access.forbidden"));
        refusesWhatIsNoTokenOfTheProvider(ada, issuer);
    }

    private static void operatesJakarta(String siti) {
        with(siti).get(CALLER).then().body("role", is("operator")).body("regions", contains("ap-southeast-5"));
        with(siti)
                .body("{\"enabled\":true,\"regions\":[\"ap-southeast-5\"],\"reason\":\"by a person\"}")
                .put("/api/v1/flags/by-a-person")
                .then()
                .statusCode(200)
                .body("author", is("person:siti/siti"));
        with(siti).get("/api/v1/changes?author=person:siti/siti").then().body("changes.key", hasItem("by-a-person"));
        with(siti)
                .body("{\"enabled\":true,\"regions\":[\"*\"],\"reason\":\"too far\"}")
                .put("/api/v1/flags/by-a-person")
                .then()
                .statusCode(403);
    }

    private static void refusesWhatIsNoTokenOfTheProvider(String token, String issuer) {
        with(FOREIGN).get(CALLER).then().statusCode(401).body("type", is("access.unauthenticated"));
        with("ey.a.b").get(CALLER).then().statusCode(401);
        var parts = token.split("\\.", -1);
        with(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()))
                .get(CALLER)
                .then()
                .statusCode(401);
        var brief = brief(issuer);
        assertThat(with(brief).get(CALLER).statusCode()).isIn(200, 401);
        await().atMost(SOON).until(() -> with(brief).get(CALLER).statusCode() == 401);
    }

    private static String brief(String issuer) {
        try (var signIn = new SignIn(issuer, Client.BRIEF)) {
            return signIn.accessToken(Person.ADA);
        }
    }
}
