package dev.atoll.dataplane.flag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.dataplane.SpansOfTests;
import io.getunleash.DefaultUnleash;
import io.getunleash.UnleashContext;
import io.getunleash.util.UnleashConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A region as SDKs, browsers and OFREP clients see it.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = RegionUnleashComponentTest.Center.class, restrictToAnnotatedClass = true)
class RegionUnleashComponentTest {

    static final RehearsedControlPlane CENTER = new RehearsedControlPlane();
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String FEATURES = "/api/client/features";

    private final SpansOfTests spans;

    RegionUnleashComponentTest(SpansOfTests spans) {
        this.spans = spans;
    }

    @Test
    void tellsTheRealSdkWhatHoldsAndWhatChanges() {
        decide("sdk.polling", "{\"enabled\":true}");
        var sdk = new DefaultUnleash(settings().fetchTogglesInterval(1).build());
        assertThat(sdk.isEnabled("sdk.polling")).isTrue();

        CENTER.decide("flag", "sdk.polling", "{\"enabled\":false}");

        await().atMost(SOON).until(() -> !sdk.isEnabled("sdk.polling"));
        sdk.shutdown();
    }

    @Test
    void streamsToTheRealSdk() {
        decide("sdk.streaming", "{\"enabled\":true}");
        var sdk = new DefaultUnleash(settings().experimentalStreamingMode().build());
        await().atMost(SOON).until(() -> sdk.isEnabled("sdk.streaming"));

        CENTER.decide(
                "segment",
                "7",
                "{\"name\":\"ada\",\"constraints\":"
                        + "[{\"contextName\":\"userId\",\"operator\":\"IN\",\"values\":[\"ada\"]}]}");
        CENTER.decide(
                "flag", "sdk.streaming", "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"segments\":[7]}]}");

        await().atMost(SOON).until(() -> !sdk.isEnabled("sdk.streaming"));
        assertThat(sdk.isEnabled(
                        "sdk.streaming", UnleashContext.builder().userId("ada").build()))
                .isTrue();
        sdk.shutdown();
    }

    @Test
    void answersNotModifiedAndTellsDeltasAndRemovals() {
        decide("delta.stays", "{\"enabled\":true}");
        decide("delta.goes", "{\"enabled\":true,\"project\":\"shop\"}");
        var features = client().get(FEATURES);
        client().header("If-None-Match", features.header("ETag"))
                .get(FEATURES)
                .then()
                .statusCode(304);
        var hydration = client().get("/api/client/delta");
        hydration.then().statusCode(200).body("events[0].type", is("hydration"));
        client().header("If-None-Match", hydration.header("ETag"))
                .get("/api/client/delta")
                .then()
                .statusCode(304);

        CENTER.remove("flag", "delta.goes");

        await().atMost(SOON)
                .untilAsserted(() -> client().header("If-None-Match", hydration.header("ETag"))
                        .get("/api/client/delta")
                        .then()
                        .statusCode(200)
                        .body("events.size()", is(1))
                        .body("events[0].type", is("feature-removed"))
                        .body("events[0].featureName", is("delta.goes"))
                        .body("events[0].project", is("shop")));
        client().header("If-None-Match", features.header("ETag"))
                .get(FEATURES)
                .then()
                .statusCode(200)
                .body("features.name", not(hasItem("delta.goes")));
        client().get(FEATURES + "/delta.stays").then().statusCode(200).body("enabled", is(true));
        client().get(FEATURES + "/delta.goes").then().statusCode(404).body("type", is("flag.unknown"));
    }

    @Test
    void answersAPollAtOnceAsItWouldAnyway() {
        decide("poll.ready", "{\"enabled\":true}");

        var atOnce = client().get(FEATURES);

        var slowly = client().get(FEATURES + "?namePrefix=");
        assertThat(atOnce.asByteArray()).isEqualTo(slowly.asByteArray());
        assertThat(headers(atOnce)).isEqualTo(headers(slowly));
        var tag = atOnce.header("ETag");
        client().header("If-None-Match", tag)
                .get(FEATURES)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        for (var known : List.of(tag, "W/" + tag, "\"another\", " + tag, "\"another\"", "*")) {
            answersTheSame(client().header("If-None-Match", known));
            answersTheSame(client().header("If-Match", known));
        }
        answersTheSame(client().accept("application/json"));
        answersTheSame(client().accept("text/html"));
    }

    @Test
    void makesNoSpanOfAPoll() {
        spans.clear();

        client().get(FEATURES).then().statusCode(200);
        browser().get("/api/frontend").then().statusCode(200);

        await().atMost(SOON).until(() -> spans.all().contains("/api/frontend"));
        assertThat(spans.all()).doesNotContain(FEATURES);
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .collect(Collectors.toMap(header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue));
    }

    /// At once, and with a query that says nothing, for which nothing is ready.
    private static void answersTheSame(RequestSpecification asked) {
        var atOnce = asked.get(FEATURES);
        var slowly = asked.get(FEATURES + "?namePrefix=");
        assertThat(atOnce.statusCode()).isEqualTo(slowly.statusCode());
        assertThat(atOnce.header("ETag")).isEqualTo(slowly.header("ETag"));
        assertThat(atOnce.asByteArray()).isEqualTo(slowly.asByteArray());
    }

    @Test
    void inlinesSegmentsForClientsThatKnowNone() {
        CENTER.decide(
                "segment",
                "8",
                "{\"name\":\"sg\",\"constraints\":"
                        + "[{\"contextName\":\"country\",\"operator\":\"IN\",\"values\":[\"sg\"]}]}");
        decide("segment.user", "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"segments\":[8,999]}]}");

        client().get(FEATURES)
                .then()
                .body("segments.find { it.id == 8 }.name", is("sg"))
                .body("features.find { it.name == 'segment.user' }.strategies[0].segments", is(List.of(8, 999)));
        given().header("Authorization", RehearsedControlPlane.CLIENT)
                .get(FEATURES)
                .then()
                .body("segments", equalTo(null))
                .body("features.find { it.name == 'segment.user' }.strategies[0].constraints.size()", is(2));
    }

    @Test
    void evaluatesForBrowsersAndOfrepAndNeverTellsThemTheRules() {
        decide(
                "web.on",
                "{\"enabled\":true,\"variants\":[{\"name\":\"blue\",\"weight\":1000,\"payload\":"
                        + "{\"type\":\"json\",\"value\":\"{\\\"a\\\":1}\"}}]}");
        decide("web.off", "{\"enabled\":false}");
        decide(
                "web.ada",
                "{\"enabled\":true,\"strategies\":[{\"name\":\"userWithId\",\"parameters\":{\"userIds\":\"ada\"}}]}");

        browser()
                .get("/api/frontend?userId=ada")
                .then()
                .statusCode(200)
                .body("toggles.name", hasItem("web.ada"))
                .body("toggles.name", not(hasItem("web.off")))
                .body("toggles.find { it.name == 'web.on' }.variant.payload.value", is("{\"a\":1}"));
        browser()
                .body("{\"context\":{\"userId\":\"eve\"}}")
                .post("/api/frontend")
                .then()
                .body("toggles.name", not(hasItem("web.ada")));
        browser()
                .body("{\"context\":{\"targetingKey\":\"ada\"}}")
                .post("/ofrep/v1/evaluate/flags/web.ada")
                .then()
                .statusCode(200)
                .body("value", is(true))
                .body("reason", is("TARGETING_MATCH"));
        browser()
                .post("/ofrep/v1/evaluate/flags/web.on")
                .then()
                .body("value.a", is(1))
                .body("variant", is("blue"));
        browser()
                .post("/ofrep/v1/evaluate/flags/no.such")
                .then()
                .statusCode(404)
                .body("errorCode", is("FLAG_NOT_FOUND"));
        browser()
                .body("{\"context\":[]}")
                .post("/ofrep/v1/evaluate/flags")
                .then()
                .statusCode(400)
                .body("errorCode", is("INVALID_CONTEXT"));
        browser().get(FEATURES).then().statusCode(403).body("type", is("access.forbidden"));
    }

    @Test
    void refusesWhoeverHasNoTokenAndWhoseTokenWasRevoked() {
        for (var path : List.of(FEATURES, "/api/client/delta", "/api/client/streaming", "/api/frontend")) {
            given().get(path).then().statusCode(401).body("type", is("access.unauthenticated"));
            given().header("Authorization", "*:ap-southeast-1.no-such-token")
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        var second = "*:ap-southeast-1.a-second-client";
        CENTER.decide("token", "second", RehearsedControlPlane.token(second));
        await().atMost(SOON)
                .until(() ->
                        given().header("Authorization", second).get(FEATURES).statusCode() == 200);

        CENTER.decide(
                "token", "second", RehearsedControlPlane.token(second).replace("{\"kind", "{\"revoked\":true,\"kind"));

        await().atMost(SOON)
                .until(() ->
                        given().header("Authorization", second).get(FEATURES).statusCode() == 401);
    }

    @Test
    void endsTheStreamOfATokenThatWasRevoked() throws IOException, InterruptedException {
        var third = "*:ap-southeast-1.a-third-client";
        CENTER.decide("token", "third", RehearsedControlPlane.token(third));
        await().atMost(SOON)
                .until(() ->
                        given().header("Authorization", third).get(FEATURES).statusCode() == 200);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/client/streaming"))
                .header("Authorization", third)
                .build();
        var client = HttpClient.newHttpClient();
        try {
            var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
            assertThat(lines.next()).as("an answer before anything is told").startsWith(":");
            await().atMost(SOON).until(() -> lines.next().equals("event:unleash-connected"));

            CENTER.remove("token", "third");

            assertTimeoutPreemptively(SOON, () -> lines.forEachRemaining(line -> {}));
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void tellsOfrepClientsWhereTheyHearOfChangesAndThatThereAreSome() throws IOException, InterruptedException {
        decide("ofrep.stream", "{\"enabled\":true}");
        var bulk = browser().post("/ofrep/v1/evaluate/flags");
        bulk.then().body("eventStreams[0].type", is("sse")).body("eventStreams[0].inactivityDelaySec", is(120));
        client().post("/ofrep/v1/evaluate/flags")
                .then()
                .body("eventStreams[0].endpoint.requestUri", is("/ofrep/v1/events"));
        var root = "http://127.0.0.1:" + RestAssured.port;
        var stream = HttpRequest.newBuilder(URI.create(root + bulk.<String>path("eventStreams[0].endpoint.requestUri")))
                .build();
        var http = HttpClient.newHttpClient();
        try {
            var lines = http.send(stream, BodyHandlers.ofLines()).body().iterator();
            await().atMost(SOON).until(() -> lines.next().contains("refetchEvaluation"));

            CENTER.decide("flag", "ofrep.stream", "{\"enabled\":false}");

            var told = new AtomicReference<>("");
            await().atMost(SOON)
                    .until(() -> told.updateAndGet(_ -> lines.next()).contains("refetchEvaluation"));
            var state = told.get().replaceAll(".*etag\":\"\\\\\"([0-9a-f]+).*", "$1");
            var now = browser().post("/ofrep/v1/evaluate/flags").header("ETag");
            for (var again : List.of("", "?flagConfigEtag=%22" + state + "%22")) {
                browser()
                        .urlEncodingEnabled(false)
                        .header("If-None-Match", now)
                        .post("/ofrep/v1/evaluate/flags" + again)
                        .then()
                        .statusCode(304);
            }
            browser()
                    .header("If-None-Match", now)
                    .post("/ofrep/v1/evaluate/flags?flagConfigEtag=of-another-replica")
                    .then()
                    .statusCode(200);
        } finally {
            http.shutdownNow();
        }
        given().get("/ofrep/v1/events").then().statusCode(401);
        given().get("/ofrep/v1/events?token=" + RehearsedControlPlane.CLIENT)
                .then()
                .statusCode(401);
    }

    @Test
    void countsOnlyFlagsThatThereAreAndTellsNoneAgainThatIsRefused() {
        decide("usage.known", "{\"enabled\":true}");
        var told = "{\"appName\":\"a\",\"bucket\":{\"toggles\":{\"usage.known\":{\"yes\":%d},"
                + "\"usage.invented\":{\"yes\":1}}}}";

        CENTER.reply(400);
        browser()
                .body(told.formatted(41))
                .post("/api/frontend/client/metrics")
                .then()
                .statusCode(202);
        await().atMost(SOON).until(() -> CENTER.sent().stream().anyMatch(body -> body.contains("\"yes\":41")));
        CENTER.reply(503);
        browser()
                .body(told.formatted(42))
                .post("/api/frontend/client/metrics")
                .then()
                .statusCode(202);
        await().atMost(SOON).until(() -> CENTER.sent().stream().anyMatch(body -> body.contains("\"yes\":42")));
        browser()
                .body(told.formatted(1))
                .post("/api/frontend/client/metrics")
                .then()
                .statusCode(202);
        CENTER.reply(202);

        await().atMost(SOON)
                .until(() -> CENTER.sent().stream().anyMatch(body -> body.contains("\"usage.known\":{\"yes\":43")));
        assertThat(CENTER.sent()).noneMatch(body -> body.contains("usage.invented"));
    }

    @Test
    void letsBrowsersInFromTheSitesOfTheirTokenAlone() {
        var shop = "*:ap-southeast-1.a-browser-of-the-shop";
        CENTER.decide("token", "shop", frontend(shop, "https://shop.example"));
        CENTER.decide("token", "other", frontend("*:ap-southeast-1.another", "https://other.example"));
        await().atMost(SOON)
                .until(() ->
                        from("https://shop.example", shop).get("/api/frontend").statusCode() == 200);

        for (var path : List.of("/api/frontend", "/api/proxy", "/ofrep/v1/evaluate/flags")) {
            given().header("Origin", "https://shop.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization, content-type")
                    .options(path)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", "https://shop.example")
                    .header("Access-Control-Allow-Headers", "authorization, content-type")
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header("Vary", "Origin");
            given().header("Origin", "https://evil.example")
                    .options(path)
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue())
                    .body("type", is("access.origin-forbidden"));
        }
        from("https://shop.example", shop)
                .get("/api/frontend")
                .then()
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        from("https://other.example", shop)
                .get("/api/frontend")
                .then()
                .statusCode(403)
                .body("type", is("access.origin-forbidden"));
        from("https://shop.example", "*:ap-southeast-1.no-such-token")
                .get("/api/frontend")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "https://shop.example");
        from(RestAssured.baseURI + ":" + RestAssured.port, shop)
                .get("/api/frontend")
                .then()
                .statusCode(200);
        given().header("Authorization", shop).get("/api/frontend").then().statusCode(200);
    }

    @Test
    void letsBrowsersInFromEverywhereWhenTheTokenSaysSo() {
        var open = "*:ap-southeast-1.a-browser-of-anybody";
        CENTER.decide("token", "anybody", frontend(open, "*"));

        await().atMost(SOON)
                .until(() -> from("https://anybody.example", open)
                                .get("/api/frontend")
                                .statusCode()
                        == 200);
        CENTER.remove("token", "anybody");
        await().atMost(SOON)
                .until(() -> given().header("Origin", "https://anybody.example")
                                .options("/api/frontend")
                                .statusCode()
                        == 403);
    }

    @Test
    void believesOnlyATrustedProxyWhereARequestComesFrom() {
        decide("web.office", """
                {"enabled":true,"strategies":[{"name":"remoteAddress","parameters":{"IPs":"203.0.113.7"}}]}""");
        decide("web.here", """
                {"enabled":true,"strategies":[{"name":"remoteAddress","parameters":{"IPs":"127.0.0.1"}}]}""");

        for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
            browser()
                    .header(header, header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7")
                    .get("/api/frontend")
                    .then()
                    .body("toggles.name", hasItem("web.here"))
                    .body("toggles.name", not(hasItem("web.office")));
        }
    }

    @Test
    void knowsTheFrontendByItsOldName() {
        decide("web.old", "{\"enabled\":true,\"impressionData\":true}");

        browser()
                .get("/api/proxy?userId=ada")
                .then()
                .statusCode(200)
                .body("toggles.find { it.name == 'web.old' }.impressionData", is(true));
        browser()
                .body("{\"context\":{\"userId\":\"ada\"}}")
                .post("/api/proxy")
                .then()
                .statusCode(200)
                .body("toggles.name", hasItem("web.old"));
        var metrics = "{\"appName\":\"a\",\"bucket\":{\"toggles\":{\"web.old\":{\"yes\":1,\"no\":0}}}}";
        browser().body(metrics).post("/api/proxy/client/metrics").then().statusCode(202);
        browser()
                .body("{\"appName\":\"a\"}")
                .post("/api/proxy/client/register")
                .then()
                .statusCode(202);
        given().get("/api/proxy").then().statusCode(401);
        given().get("/api/proxy-of-others").then().statusCode(404);
    }

    @Test
    void tellsUnleashEdgeWhichTokensAreGood() {
        given().contentType(ContentType.JSON)
                .body("{\"tokens\":[\"" + RehearsedControlPlane.CLIENT + "\",\"*:*.nobody\",\""
                        + RehearsedControlPlane.FRONTEND + "\"]}")
                .post("/edge/validate")
                .then()
                .statusCode(200)
                .body("tokens.token", is(List.of(RehearsedControlPlane.CLIENT, RehearsedControlPlane.FRONTEND)))
                .body("tokens.type", is(List.of("client", "frontend")))
                .body("tokens[0].environment", is("ap-southeast-1"))
                .body("tokens[0].projects", is(List.of("*")));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/edge/validate")
                .then()
                .statusCode(400)
                .body("type", is("request.invalid"));
    }

    @Test
    void tellsNobodyOfAnArchivedFlag() {
        decide("life.over", "{\"enabled\":true}");

        CENTER.decide("flag", "life.over", "{\"enabled\":true,\"archived\":true}");

        await().atMost(SOON).until(() -> client().get(FEATURES + "/life.over").statusCode() == 404);
        browser().get("/api/frontend").then().body("toggles.name", not(hasItem("life.over")));
    }

    @Test
    void letsNobodyAroundTheGateByAMatrixParameter() {
        given().urlEncodingEnabled(false).get("/api/client;x/features").then().statusCode(401);
        given().urlEncodingEnabled(false).get("/api/frontend;x=1").then().statusCode(401);
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"appName\":\"a\"}")
                .post("/api/client;x/register")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesMalformedReportsOfUsage() {
        client().body("{").post("/api/client/metrics").then().statusCode(400);
        client().body("{}").post("/api/client/metrics").then().statusCode(400).body("type", is("request.invalid"));
        client().body("{\"appName\":\"a\",\"bucket\":null}")
                .post("/api/client/metrics")
                .then()
                .statusCode(202);
        client().body("{\"appName\":\"a\"}").post("/api/client/register").then().statusCode(202);
        client().body("{\"applications\":[]}")
                .post("/api/client/metrics/bulk")
                .then()
                .statusCode(400)
                .body("type", is("request.invalid"));
        client().body("{\"applications\":[],\"metrics\":[null,7,{\"featureName\":7},{\"variants\":[1]}]}")
                .post("/api/client/metrics/bulk")
                .then()
                .statusCode(202);
    }

    @Test
    void takesImpactMetricsWithoutCountsOfFlags() {
        var impact = """
                [{"name":"err","help":"h","type":"counter","samples":[{"labels":{"region":"sg"},"value":2}]}]""";

        client().body("{\"appName\":\"a\",\"bucket\":null,\"impactMetrics\":" + impact + "}")
                .post("/api/client/metrics")
                .then()
                .statusCode(202);
        client().body("{\"applications\":[],\"metrics\":[],\"impactMetrics\":" + impact + "}")
                .post("/api/client/metrics/bulk")
                .then()
                .statusCode(202);
    }

    @Test
    void takesAsMuchAtOnceAsAnUnleashEdgeSends() {
        var names = "{\"applications\":[],\"metrics\":[{\"featureName\":\"" + "f".repeat(100_000) + "\"}]}";

        client().body(names).post("/api/client/metrics/bulk").then().statusCode(202);
        client().body(names).post("/api/client/metrics").then().statusCode(413);
    }

    /// Decides, and waits until this process knows.
    private static void decide(String flag, String value) {
        CENTER.decide("flag", flag, value);
        await().atMost(SOON).until(() -> client().get(FEATURES + "/" + flag).statusCode() == 200);
    }

    private static RequestSpecification client() {
        return given().header("Authorization", RehearsedControlPlane.CLIENT)
                .header("Unleash-Client-Spec", "6.1.0")
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser() {
        return given().header("Authorization", RehearsedControlPlane.FRONTEND).contentType(ContentType.JSON);
    }

    private static RequestSpecification from(String site, String token) {
        return given().header("Authorization", token).header("Origin", site);
    }

    private static String frontend(String secret, String origin) {
        return RehearsedControlPlane.token(secret)
                .replace("\"client\"", "\"frontend\"")
                .replace("{\"kind\"", "{\"origins\":[\"" + origin + "\"],\"kind\"");
    }

    /// The SDK may still write its file when it is shut down: no directory that goes away may hold it.
    private static UnleashConfig.Builder settings() {
        return UnleashConfig.builder()
                .appName("region-test")
                .unleashAPI("http://127.0.0.1:" + RestAssured.port + "/api")
                .apiKey(RehearsedControlPlane.CLIENT)
                .backupFile(Path.of("target", "unleash-" + UUID.randomUUID()).toString())
                .synchronousFetchOnInitialisation(true);
    }

    /// The control plane that this test's process is told of.
    public static class Center extends FollowedCenter {

        public Center() {
            super(
                    CENTER,
                    Map.of(
                            "atoll.flag.metrics-interval",
                            "PT1S",
                            "atoll.delta.keep-alive",
                            "PT0.2S",
                            "quarkus.http.proxy.proxy-address-forwarding",
                            "true",
                            "quarkus.http.proxy.trusted-proxies",
                            "192.0.2.1")); // nobody who asks here
        }
    }
}
