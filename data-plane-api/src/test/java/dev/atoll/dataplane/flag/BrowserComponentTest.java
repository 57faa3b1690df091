package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.runtime.decision.Decisions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A region as a page of another site sees it, in a real browser. Without Chromium it is skipped, but where `CI` is set
/// it fails.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = RegionUnleashComponentTest.Center.class, restrictToAnnotatedClass = true)
class BrowserComponentTest {

    private static final RehearsedControlPlane CENTER = RegionUnleashComponentTest.CENTER; // one process for both
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String TOKEN = "*:ap-southeast-1.a-browser-of-one-site";

    /// Where npm has put the file `build/main.min.js` of `unleash-proxy-client`, for the test of that SDK.
    private static final String SDK = "ATOLL_UNLEASH_PROXY_CLIENT";

    private static HttpServer named;
    private static HttpServer stranger;
    private static Playwright playwright;
    private static Page page;

    private final Decisions decisions;

    BrowserComponentTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @BeforeAll
    static void open() throws IOException {
        if (System.getenv("CI") != null) {
            assertThat(CHROMIUM).isExecutable();
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is missing");
        named = site();
        stranger = site();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))
                .newPage();
        page.setDefaultTimeout(60_000); // a machine may be slow
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
            named.stop(0);
            stranger.stop(0);
        }
    }

    @Test
    void answersPagesOfTheSitesThatTheTokenNamesAndNoOthers() {
        decide();

        page.navigate(address(named));
        assertThat(ask("/api/frontend?userId=ada", "GET")).isEqualTo("200 true");
        assertThat(ask("/api/proxy", "POST")).isEqualTo("200 true");
        page.navigate(address(stranger));
        assertThat(ask("/api/frontend", "GET")).isEqualTo("TypeError");
        assertThat(ask("/api/proxy", "POST")).isEqualTo("TypeError");
    }

    @Test
    void letsUnleashsOwnBrowserSdkWork() {
        assumeTrue(System.getenv(SDK) != null, SDK + " is not set");
        decide();
        page.navigate(address(named));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of(System.getenv(SDK))));

        var seen = page.evaluate("""
                async ([url, token]) => {
                  const client = new unleash.UnleashClient({
                    url, clientKey: token, appName: 'page', refreshInterval: 1, disableMetrics: true,
                    context: {userId: 'ada'}});
                  const impressions = [];
                  client.on('impression', event => impressions.push(event.featureName));
                  await client.start();
                  const answer = [client.isEnabled('web.browser'), client.getVariant('web.browser').name,
                    client.isEnabled('web.none'), impressions.length > 0];
                  client.stop();
                  return JSON.stringify(answer);
                }""", List.of(region() + "/api/frontend", TOKEN));

        assertThat(seen).isEqualTo("[true,\"blue\",false,true]");
    }

    private void decide() {
        CENTER.decide(
                "token",
                "one-site",
                RehearsedControlPlane.token(TOKEN)
                        .replace("\"client\"", "\"frontend\"")
                        .replace("{\"kind\"", "{\"origins\":[\"" + address(named) + "\"],\"kind\""));
        var revision = CENTER.decide(
                "flag",
                "web.browser",
                "{\"enabled\":true,\"impressionData\":true,\"variants\":[{\"name\":\"blue\",\"weight\":1000}]}");
        await().atMost(Duration.ofSeconds(20)).until(() -> decisions.revision() >= revision);
    }

    private static String ask(String path, String method) {
        return (String) page.evaluate("""
                async ([url, token, method]) => {
                  try {
                    const answer = await fetch(url, {method, headers: {
                      'Authorization': token, 'Content-Type': 'application/json'},
                      body: method === 'POST' ? '{"context":{}}' : undefined});
                    const body = await answer.json();
                    return answer.status + ' ' + body.toggles.some(toggle => toggle.name === 'web.browser');
                  } catch (refused) {
                    return refused.name;
                  }
                }""", List.of(region() + path, TOKEN, method));
    }

    private static String region() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private static String address(HttpServer site) {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private static HttpServer site() throws IOException {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var html = "<!doctype html><title>A site</title>".getBytes(StandardCharsets.UTF_8);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
        return site;
    }
}
