package dev.atoll.controlplane.snapshot;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static dev.atoll.controlplane.EmbeddedDatabase.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Removal;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.runtime.messaging.IdentifierModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class StreamComponentTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new IdentifierModule());

    private final String key = "k" + UUID.randomUUID();

    @Test
    void tellsTheSnapshotFirstAndThenWhatChanges() throws IOException {
        try (var stream = open("")) {
            var first = stream.next();
            assertThat(first.name()).isEqualTo("snapshot");
            var signed = SignedText.parse(first.data());
            assertThat(TRUSTED.verify(signed)).isTrue();
            var snapshot = snapshot(signed.text());
            assertThat(first.id()).isEqualTo(snapshot.epoch() + "-" + snapshot.revision());

            decideConfig("stream", key, "{\"b\":1,\"a\":[1.50]}", "ap-southeast-1");

            var second = stream.next();
            assertThat(second.name()).isEqualTo("delta");
            var delta = delta(second);
            assertThat(delta.follows(snapshot)).isTrue();
            assertThat(delta.changed()).singleElement().extracting("key").isEqualTo("stream." + key + "@region");
            var next = delta.applyTo(snapshot);
            assertThat(TRUSTED.verify(
                            new SignedText(SignedText.parse(second.data()).signatures(), next.toCanonicalJson())))
                    .as("the signature is of the whole snapshot that comes of it")
                    .isTrue();
        }
    }

    @Test
    void tellsARegionNothingOfAnother() throws IOException {
        try (var stream = open("")) {
            stream.next();

            decideConfig("stream", key + "-foreign", "1", "ap-southeast-5");
            decideConfig("stream", key, "2", "*");

            assertThat(delta(stream.next()).changed()).extracting("key").containsExactly("stream." + key);
        }
    }

    /// Whoever follows the stream has the very text that somebody gets who asks now.
    @Test
    void tellsWhySomethingIsGoneForAsLongAsItIs() throws IOException {
        var flag = "stream." + key;
        var removal = Removal.about(new Subject("flag", flag)).key();
        try (var stream = open("")) {
            var before = snapshot(SignedText.parse(stream.next().data()).text());
            decideFlag(flag, true, "*");
            before = delta(stream.next()).applyTo(before);
            assertThat(before.decisions()).extracting(Decision::key).doesNotContain(removal);

            with(ADMIN)
                    .delete("/api/v1/flags/" + flag + "?region=*&reason=r")
                    .then()
                    .statusCode(200);
            before = delta(stream.next()).applyTo(before);
            var told = before.decisions().stream()
                    .filter(decision -> decision.key().equals(removal))
                    .findFirst();
            assertThat(told.flatMap(decision -> Removal.parse(new Subject("flag", flag), decision)))
                    .contains(new Removal(new Subject("flag", flag), before.revision(), before.revision(), false));
            assertThat(before.toCanonicalJson()).isEqualTo(asked());

            decideFlag(flag, true, "ap-southeast-1");
            before = delta(stream.next()).applyTo(before);
            assertThat(before.decisions())
                    .extracting(Decision::key)
                    .contains(flag)
                    .doesNotContain(removal);
            assertThat(before.toCanonicalJson()).isEqualTo(asked());

            with(ADMIN)
                    .body("{\"archived\":true,\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\"}")
                    .put("/api/v1/flags/" + flag)
                    .then()
                    .statusCode(200);
            before = delta(stream.next()).applyTo(before);
            assertThat(before.decisions()).extracting(Decision::key).contains(flag, removal);
            assertThat(before.toCanonicalJson()).isEqualTo(asked());
        }
    }

    private static String asked() {
        return with(SINGAPORE).get("/api/v1/regions/ap-southeast-1/snapshot").asString();
    }

    @Test
    void resumesBehindTheLastEventThatTheCallerSaw() throws IOException {
        try (var witness = open("")) {
            var seen = witness.next().id();
            decideConfig("stream", key, "1", "*");
            var missed = witness.next();

            try (var resumed = open(seen)) {
                assertThat(resumed.next()).isEqualTo(missed);
            }
            try (var upToDate = open(missed.id())) {
                decideConfig("stream", key, "2", "*");
                assertThat(upToDate.next()).isEqualTo(witness.next());
            }
        }
    }

    @Test
    void startsOverForWhoIsTooFarBehindOrMakesNoSense() throws IOException {
        for (var last : new String[] {"1--1", "0-0", "nonsense", "999999999999999999999-1"}) {
            try (var stream = open(last)) {
                assertThat(stream.next().name()).as(last).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void endsForATokenThatWasRevoked() throws IOException {
        var request =
                "{\"name\":\"" + key + "\",\"kind\":\"region\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\"}";
        String token = with(ADMIN).body(request).post("/api/v1/tokens").path("secret");
        try (var stream = open(token, "")) {
            stream.next();

            with(ADMIN).delete("/api/v1/tokens/" + key + "?reason=lost").then().statusCode(204);
            decideConfig("stream", key, "1", "*");

            assertThatThrownBy(() -> {
                        while (true) {
                            assertThat(stream.next().data()).doesNotContain("stream." + key);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("The stream ended");
        }
    }

    @Test
    void isClosedToOtherRegionsAndStrangers() {
        with(JAKARTA).get("/api/v1/regions/ap-southeast-1/stream").then().statusCode(403);
        with("nobody-knows-this")
                .get("/api/v1/regions/ap-southeast-1/stream")
                .then()
                .statusCode(401);
    }

    private static EventStream open(String last) throws IOException {
        return open(SINGAPORE, last);
    }

    private static EventStream open(String token, String last) throws IOException {
        return EventStream.open(
                "http://127.0.0.1:" + RestAssured.port + "/api/v1/regions/ap-southeast-1/stream", token, last, SOON);
    }

    private static Snapshot snapshot(String text) throws JsonProcessingException {
        return JSON.readValue(text, Snapshot.class);
    }

    private static Delta delta(EventStream.Event event) throws JsonProcessingException {
        return JSON.readValue(SignedText.parse(event.data()).text(), Delta.class);
    }
}
