package dev.atoll.controlplane.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.atoll.controlplane.EmbeddedDatabase;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator looks at the console with a real browser.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(value = SinkStandIn.class, restrictToAnnotatedClass = true)
class ConsoleE2E {

    private static final SpanContext ELSEWHERE = SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

    private static final double PATIENCE = 60_000; // milliseconds

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openThePage() {
        page = chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeThePage() {
        System.clearProperty(SinkStandIn.STATE);
        page.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Test
    void asksForATokenAndSaysWhenItIsWrong() {
        page.navigate(url(""));
        assertThat(button("Open the console")).isVisible();
        assertThat(page.getByLabel("Token of a viewer, an operator or an admin"))
                .isFocused();
        assertThat(accessibilityProblems()).isEmpty();

        page.keyboard().type("a-wrong-token");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("was not accepted");

        page.keyboard().type(SINGAPORE);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("may not look at this");

        page.keyboard().type(ADMIN);
        page.keyboard().press("Enter");
        assertThat(heading("Last traces")).isVisible();

        page.reload();
        assertThat(heading("Last traces")).isVisible();
        button("Forget the token").click();
        page.reload();
        assertThat(button("Open the console")).isVisible();
    }

    @Test
    void showsProcessesRedemptionsAndATraceByKeyboardAlone() {
        reportAProcess();
        var trace = exportATrace();

        page.navigate(url("#token=" + ADMIN));

        assertThat(heading("Processes")).isVisible();
        assertThat(page).hasURL(url(""));
        assertThat(page.locator("#processes")).containsText("console-test-1");
        assertThat(chartBar("ap-southeast-1")).containsText("42");
        assertThat(chartBar("ap-southeast-5")).containsText("7");

        var row = button("work of data-plane-api").first();
        row.focus();
        page.keyboard().press("Enter");

        assertThat(row).hasAttribute("aria-expanded", "true");
        var waterfall = page.getByRole(AriaRole.TABLE, new GetByRoleOptions().setName("Spans of trace " + trace));
        assertThat(waterfall.locator("tbody > tr")).hasCount(2);
        assertThat(waterfall).containsText("messaging.system = rocketmq");
        assertThat(waterfall).containsText("linked to trace " + ELSEWHERE.getTraceId());
        assertThat(accessibilityProblems()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/console.png")));

        exportATrace();
        assertThat(button("work of data-plane-api")).hasCount(2);
        assertThat(row).isVisible();
        assertThat(waterfall).isVisible(); // new traces push it down, and close nothing
        page.keyboard().press("Enter");
        assertThat(waterfall).isHidden();
    }

    @Test
    void worksOnWhileTheSinkIsAway() {
        reportAProcess();
        System.setProperty(SinkStandIn.STATE, "failing");
        page.navigate(url("#token=" + ADMIN));

        assertThat(page.locator("#redemptions-note")).hasText("sink not reachable");
        assertThat(page.locator("#processes")).containsText("console-test-1");

        System.setProperty(SinkStandIn.STATE, "well");
        assertThat(page.locator("#redemptions-note")).hasText("");
        assertThat(chartBar("ap-southeast-5")).containsText("7");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    private Locator chartBar(String region) {
        return page.locator("#chart g", new Page.LocatorOptions().setHasText(region));
    }

    /// What axe-core finds against WCAG 2.2 AA, in light and in dark.
    private List<String> accessibilityProblems() {
        var problems = new ArrayList<String>();
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations()
                    .forEach(found -> problems.add(scheme + " " + found.getId() + " " + found.getNodes()));
        }
        return problems;
    }

    private static void reportAProcess() {
        with(SINGAPORE).body("""
                        {"process":"data-plane-api","instance":"console-test-1","region":"ap-southeast-1",
                         "version":"0.1.0","startedAt":"2026-01-01T00:00:00Z","revision":7}""").post("/api/v1/reports").then().statusCode(202);
    }

    /// Two spans by OpenTelemetry's own SDK and exporter.
    private static String exportATrace() {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + RestAssured.port + "/v1/traces")
                .addHeader("Authorization", SINGAPORE)
                .build();
        try (var provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.name", "data-plane-api")
                        .build()))
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            var tracer = provider.get("test");
            var root = tracer.spanBuilder("work of data-plane-api").startSpan();
            tracer.spanBuilder("process atoll-events")
                    .setParent(Context.root().with(root))
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("messaging.system", "rocketmq")
                    .addLink(ELSEWHERE)
                    .startSpan()
                    .end();
            root.end();
            provider.forceFlush().join(10, TimeUnit.SECONDS);
            return root.getSpanContext().getTraceId();
        }
    }

    private static String url(String fragment) {
        return "http://127.0.0.1:" + RestAssured.port + "/console" + fragment;
    }
}
