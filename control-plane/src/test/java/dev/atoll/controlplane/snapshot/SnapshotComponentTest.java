package dev.atoll.controlplane.snapshot;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static dev.atoll.controlplane.EmbeddedDatabase.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.atoll.contracts.signature.SignedText;
import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SnapshotComponentTest {

    private static final String OF_SINGAPORE = "/api/v1/regions/ap-southeast-1/snapshot";
    private static final String OF_JAKARTA = "/api/v1/regions/ap-southeast-5/snapshot";

    private static final String SENDER = "decisions.find { it.kind == 'config' && it.key == 'sms.sender' }";
    private static final String SENDER_THERE = "decisions.find { it.key == 'sms.sender@region' }";

    @Test
    void handsEachRegionWhatHoldsThere() {
        decideConfig("sms", "sender", "\"ATOLL\"", "*");
        decideConfig("sms", "sender", "{\"name\":\"ATOLL-ID\"}", "ap-southeast-5");

        with(SINGAPORE)
                .get(OF_SINGAPORE)
                .then()
                .statusCode(200)
                .body("region", equalTo("ap-southeast-1"))
                .body("epoch", greaterThanOrEqualTo(1))
                .body(SENDER + ".value", equalTo("ATOLL"));
        with(JAKARTA).get(OF_JAKARTA).then().body(SENDER_THERE + ".value.name", equalTo("ATOLL-ID"));
    }

    @Test
    void answersNotModifiedUntilSomethingChangesInTheRegion() {
        decideConfig("coupon", "sms-text", "\"Enjoy\"", "ap-southeast-1");
        var tag = with(SINGAPORE).get(OF_SINGAPORE).header("ETag");

        decideConfig("coupon", "sms-text", "\"Nikmati\"", "ap-southeast-5");
        with(SINGAPORE).header("If-None-Match", tag).get(OF_SINGAPORE).then().statusCode(304);
        decideConfig("coupon", "sms-text", "\"Enjoy it\"", "ap-southeast-1");
        with(SINGAPORE).header("If-None-Match", tag).get(OF_SINGAPORE).then().statusCode(200);
    }

    @Test
    void signsTheVeryBytesThatItSends() {
        decideConfig("sms", "sender", "\"É 😀 \\u0007\"", "*");

        var answer = with(SINGAPORE).get(OF_SINGAPORE);

        var signed = new SignedText(answer.header("Atoll-Signature"), answer.asString());
        assertThat(TRUSTED.verify(signed)).isTrue();
        assertThat(TRUSTED.verify(new SignedText(signed.signatures(), signed.text() + " ")))
                .isFalse();
    }

    @Test
    void refusesNullAsAValue() {
        with(ADMIN)
                .body("{\"value\":null,\"regions\":[\"*\"],\"reason\":\"r\"}")
                .put("/api/v1/config/sms/sender")
                .then()
                .statusCode(400)
                .body("type", equalTo("request.invalid"));
    }
}
