package dev.atoll.runtime.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {

    @Test
    void showsTheTokenAsTheControlPlaneExpectsIt() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.publishes("{}", "\"a\"");

            var answer = server.connect().get("/api/v1/regions/ap-southeast-1/snapshot", Optional.empty());

            assertThat(answer.body()).isEqualTo("{}");
            assertThat(server.heard()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("GET /api/v1/regions/ap-southeast-1/snapshot");
                assertThat(request.authorization()).contains("*:ap-southeast-1.rehearsal-secret");
                assertThat(request.ifNoneMatch()).isEmpty();
            });
        }
    }

    @Test
    void waitsNoLongerThanItsTimeOutForABodyThatHangs() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.hangs(Duration.ofSeconds(1));
            var client = server.connect();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> client.get("/", Optional.empty()))
                            .isInstanceOf(HttpTimeoutException.class));
        }
    }

    @Test
    void failsWhenNobodyListens() throws IOException {
        var server = new RehearsedControlPlane();
        var client = server.connect();
        server.close();

        assertThatThrownBy(() -> client.post("/api/v1/reports", "{}")).isInstanceOf(IOException.class);
    }
}
