package dev.atoll.controlplane.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The system's own Chromium. Without one the tests are skipped, but where `CI` is set they fail.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final String MISSING = EXECUTABLE + " is missing; install it, for example: apt-get install chromium";

    static Chromium open() {
        if (System.getenv("CI") != null) {
            assertThat(EXECUTABLE).as(MISSING).isExecutable();
        }
        assumeTrue(Files.isExecutable(EXECUTABLE), MISSING);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(EXECUTABLE)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
