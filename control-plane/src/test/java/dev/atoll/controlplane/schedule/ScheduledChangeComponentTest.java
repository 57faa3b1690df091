package dev.atoll.controlplane.schedule;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ScheduledChangeComponentTest {

    private static final String PATH = "/api/v1/scheduled-changes";

    @Test
    void makesADueChangeByItself() {
        int id = schedule(Instant.now().plusSeconds(3), config("due.later", "1"))
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("settledAt", nullValue())
                .extract()
                .path("id");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> with(ADMIN).get(PATH + "/" + id).then().body("state", equalTo("APPLIED")));

        int revision = with(ADMIN).get(PATH + "/" + id).path("firstRevision");
        with(ADMIN)
                .get("/api/v1/changes?key=due.later")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].revision", equalTo(revision))
                .body("changes[0].author", equalTo("admin"))
                .body("changes[0].reason", equalTo("a test"));
    }

    @Test
    void keepsWhyItCouldNotBeMade() {
        decideConfig("due", "taken", "1", "*");
        var body = config("due.taken", "2,\"ifRevision\":0");
        int id = schedule(Instant.now().plusSeconds(3), body).path("id");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> with(ADMIN)
                        .get(PATH + "/" + id)
                        .then()
                        .body("state", equalTo("REFUSED"))
                        .body("code", equalTo("changelog.outdated"))
                        .body("explanation", notNullValue())
                        .body("firstRevision", nullValue()));
        with(ADMIN).get("/api/v1/config/due/taken").then().body("value", equalTo(1));
    }

    @Test
    void cancelsWhatStillWaits() {
        int id = schedule(inAnHour(), config("due.never", "1")).path("id");

        with(ADMIN)
                .delete(PATH + "/" + id + "?reason=rethought")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELED"))
                .body("canceledBy", equalTo("admin"))
                .body("explanation", equalTo("rethought"));
        with(ADMIN).delete(PATH + "/" + id + "?reason=again").then().body("explanation", equalTo("rethought"));
        with(ADMIN).get(PATH + "?state=canceled").then().body("scheduled.id", hasItem(id));
        with(ADMIN).get(PATH + "?state=waiting").then().body("scheduled.id", not(hasItem(id)));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        int one = schedule(inAnHour(), config("due.one", "null")).path("id");
        int two = schedule(inAnHour(), config("due.two", "{\"a\":[1.50]}")).path("id");

        int next = with(ADMIN)
                .get(PATH + "?state=waiting&limit=1")
                .then()
                .statusCode(200)
                .body("scheduled.id", everyItem(equalTo(two)))
                .body("scheduled[0].set.changes[0].value.a", hasSize(1))
                .extract()
                .path("next");
        with(ADMIN)
                .get(PATH + "?state=waiting&limit=1&before=" + next)
                .then()
                .body("scheduled.id", everyItem(equalTo(one)))
                .body("scheduled[0].set.reason", equalTo("a test"));
    }

    @Test
    void schedulesNoAccess() {
        var token = "{\"kind\":\"TOKEN\",\"key\":\"t\",\"regions\":[\"*\"],\"value\":{\"hash\":\"%s\"}}"
                .formatted("0".repeat(64));

        schedule(inAnHour(), token).then().statusCode(409).body("type", equalTo("schedule.kind-refused"));
        schedule(inAnHour(), token.replace("TOKEN", "EPOCH"))
                .then()
                .statusCode(409)
                .body("type", equalTo("schedule.kind-refused"));
    }

    @Test
    void refusesAtOnceWhatNoRuleAllows() {
        schedule(inAnHour(), config("No Name", "1"))
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.value-invalid"));
    }

    @Test
    void refusesAMomentThatIsOverOrFarAway() {
        schedule(Instant.now().minusSeconds(1), config("due.past", "1")).then().statusCode(400);
        schedule(Instant.now().plus(Duration.ofDays(400)), config("due.far", "1"))
                .then()
                .statusCode(400)
                .body("type", equalTo("request.invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?before=x", "?state=x"})
    void refusesAPageThatDoesNotExist(String query) {
        with(ADMIN).get(PATH + query).then().statusCode(400).body("type", equalTo("schedule.page-invalid"));
    }

    @Test
    void knowsOnlyWhatWasScheduled() {
        with(ADMIN).get(PATH + "/999999").then().statusCode(404).body("type", equalTo("schedule.unknown"));
        with(ADMIN).get(PATH + "/x").then().statusCode(404);
        with(ADMIN).delete(PATH + "/999999?reason=r").then().statusCode(404);
        with(ADMIN).delete(PATH + "/999999").then().statusCode(400);
        with(ADMIN).body("{}").post(PATH).then().statusCode(400);
    }

    @Test
    void isForAdminsAlone() {
        with(SINGAPORE).get(PATH).then().statusCode(403);
        with(SINGAPORE).body("{}").post(PATH).then().statusCode(403);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static Response schedule(Instant at, String item) {
        return with(ADMIN)
                .body("{\"at\":\"%s\",\"changes\":[%s],\"reason\":\"a test\"}".formatted(at, item))
                .post(PATH);
    }

    private static String config(String key, String value) {
        return "{\"kind\":\"CONFIG\",\"key\":\"%s\",\"regions\":[\"*\"],\"value\":%s}".formatted(key, value);
    }
}
