package dev.atoll.controlplane.audit;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ChangesComponentTest {

    @Test
    void showsWhoDecidedWhatAndWhy() {
        decideFlag("audit.sample", true, "ap-southeast-1");
        int revision = with(ADMIN).get("/api/v1/flags/audit.sample").path("revision");

        with(ADMIN)
                .get("/api/v1/changes?after=" + (revision - 1) + "&limit=1")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].author", equalTo("admin"))
                .body("changes[0].reason", equalTo("a test"))
                .body("changes[0].value.enabled", equalTo(true))
                .body("next", equalTo(revision));
        with(ADMIN).get("/api/v1/changes/verify").then().statusCode(200).body("intact", equalTo(true));
    }

    @Test
    void findsByWhatWasDecidedWhereAndByWhom() {
        decideConfig("audit", "found", "1", "ap-southeast-1");
        decideConfig("audit", "found", "2", "ap-southeast-5");
        decideConfig("audit", "found", "3", "*");

        values("kind=config&key=audit.found@region").body("changes.value", contains(1, 2));
        values("kind=config&key=audit.found@region&region=ap-southeast-1").body("changes.value", contains(1));
        values("kind=config&key=audit.found&region=ap-southeast-1").body("changes.value", contains(3));
        values("key=audit.found&region=*").body("changes.value", contains(3));
        values("key=audit.found@region&author=admin&order=newest").body("changes.value", contains(2, 1));
        values("key=audit.found&author=ada").body("changes", empty());
        values("kind=flag&key=audit.found").body("changes", empty());
    }

    @Test
    void findsByTime() {
        decideConfig("audit", "timed", "1", "*");
        var at = Instant.parse(values("key=audit.timed").extract().<String>path("changes[0].at"));

        values("key=audit.timed&since=" + at).body("changes", hasSize(1));
        values("key=audit.timed&since=" + at.plusMillis(1)).body("changes", empty());
        values("key=audit.timed&until=" + at).body("changes", empty());
        values("key=audit.timed&until=" + at.plusMillis(1)).body("changes", hasSize(1));
    }

    @Test
    void leadsFromPageToPageUntilThereIsNoMore() {
        for (var value = 1; value <= 5; value++) {
            decideConfig("audit", "paged", Integer.toString(value), "*");
        }

        assertThat(valuesOfAllPages("/api/v1/changes?key=audit.paged&limit=2")).containsExactly(1, 2, 3, 4, 5);
        assertThat(valuesOfAllPages("/api/v1/changes?key=audit.paged&limit=2&order=newest"))
                .containsExactly(5, 4, 3, 2, 1);
    }

    private static List<Integer> valuesOfAllPages(String first) {
        var all = new ArrayList<Integer>();
        for (var path = first; path != null; ) {
            var page = with(ADMIN).urlEncodingEnabled(false).get(path);
            all.addAll(page.<List<Integer>>path("changes.value"));
            var link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    private static ValidatableResponse values(String query) {
        return with(ADMIN).get("/api/v1/changes?" + query).then().statusCode(200);
    }
}
