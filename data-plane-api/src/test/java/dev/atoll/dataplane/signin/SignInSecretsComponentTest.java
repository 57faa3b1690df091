package dev.atoll.dataplane.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.SpansOfTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/// Looks for what must not be found: a phone, a name, a code or a token in a log or a span.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class SignInSecretsComponentTest {

    private static final String NAME = "Canary Adalovelace";

    private final CustomersOfTests customers;
    private final SpansOfTests spans;

    SignInSecretsComponentTest(CustomersOfTests customers, SpansOfTests spans) {
        this.customers = customers;
        this.spans = spans;
    }

    @Test
    void keepsSecretsOutOfLogsAndSpans() {
        var phone = CustomersOfTests.somePhone();
        var log = new Lines();
        Logger.getLogger("dev.atoll").setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        spans.clear();

        var signIn = customers.requestCode(phone, NAME);
        var code = customers.lastCode(phone);
        customers.showCode(signIn, "wrong!").then().statusCode(400);
        String token = customers
                .showCode(signIn, code)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        Logger.getLogger("dev.atoll").severe("the search finds what is there: planted-" + phone);

        Logger.getLogger("").removeHandler(log);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> spans.all().contains("POST /v1/sessions"));
        for (var secret : List.of(phone.substring(1), NAME, signIn, token)) {
            assertThat(log.without("planted-")).doesNotContain(secret);
            assertThat(spans.all()).doesNotContain(secret);
        }
        assertThat(log.without("planted-")).doesNotContain("\"" + code + "\"", " " + code + " ");
        assertThat(spans.all()).doesNotContain("=" + code, " " + code);
        assertThat(log.lines).anyMatch(line -> line.contains(phone));
    }

    private static final class Lines extends Handler {

        private static final PatternFormatter FORMAT = new PatternFormatter("%s %X %e");

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(FORMAT.format(line));
        }

        String without(String planted) {
            return String.join(
                    "\n", lines.stream().filter(line -> !line.contains(planted)).toList());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
