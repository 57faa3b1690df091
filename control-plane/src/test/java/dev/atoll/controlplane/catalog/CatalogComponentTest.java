package dev.atoll.controlplane.catalog;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CatalogComponentTest {

    private static final String SINGAPORE_ONLY = "[\"ap-southeast-1\"]";

    @Test
    void findsFlagsByProjectTagTypeTextAndAge() {
        decide(
                "list.a",
                "{\"enabled\":true,\"project\":\"list\",\"type\":\"experiment\",\"description\":\"Blue BUTTON\","
                        + "\"tags\":[{\"type\":\"team\",\"value\":\"checkout\"}]}");
        decide("list.b", "{\"enabled\":false,\"project\":\"list\",\"stale\":true}");
        decide("list.c", "{\"enabled\":true,\"project\":\"list-other\"}");

        list("project=list").body("flags.name", contains("list.a", "list.b"));
        list("project=list&type=experiment").body("flags.name", contains("list.a"));
        list("tag=team:checkout&text=button").body("flags.name", contains("list.a"));
        list("project=list&stale=true").body("flags.name", contains("list.b"));
        list("project=list&project=list-other&stale=false").body("flags.name", contains("list.a", "list.c"));
        list("project=list&text=LIST.B").body("flags.regions[0].'*'.enabled", is(false));
        list("project=list&archived=true").body("flags", empty());
        with(ADMIN)
                .get("/api/v1/flags?stale=perhaps")
                .then()
                .statusCode(400)
                .body("type", is("catalog.filter-invalid"));
        with(ADMIN).get("/api/v1/flags?limit=501").then().statusCode(400);
        with(SINGAPORE).get("/api/v1/flags").then().statusCode(403);
    }

    @Test
    void leadsFromPageToPage() {
        for (var name : List.of("page.a", "page.b", "page.c")) {
            decide(name, "{\"enabled\":true,\"project\":\"page\"}");
        }

        var names = new ArrayList<String>();
        var next = "/api/v1/flags?project=page&limit=2";
        while (next != null) {
            var page = with(ADMIN).get(next);
            names.addAll(page.<List<String>>path("flags.name"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(names).containsExactly("page.a", "page.b", "page.c");
    }

    @Test
    void archivesAndRevivesAFlag() {
        decide("life.child", "{\"enabled\":true,\"type\":\"kill-switch\",\"description\":\"kept\"}");
        change("life.child", "\"archived\":true", "[\"*\"]").then().statusCode(200);

        with(SINGAPORE).get("/api/client/features/life.child").then().statusCode(404);
        with(ADMIN).get("/api/v1/flags/life.child").then().body("value.description", is("kept"));
        list("text=life.child").body("flags", empty());
        list("text=life.child&archived=true").body("flags.life[0].archived", is(true));

        change("life.child", "\"archived\":false,\"stale\":true", "[\"*\"]")
                .then()
                .statusCode(200);

        with(SINGAPORE)
                .get("/api/client/features/life.child")
                .then()
                .statusCode(200)
                .body("enabled", is(true))
                .body("stale", is(true));
    }

    @Test
    void letsNobodyDependOnAnArchivedFlag() {
        var child = "{\"enabled\":true,\"dependencies\":[{\"feature\":\"bond.parent\"}]}";
        decide("bond.parent", "{\"enabled\":true}");
        decide("bond.child", child);

        change("bond.parent", "\"archived\":true", SINGAPORE_ONLY)
                .then()
                .statusCode(409)
                .body("type", is("flag.parent-archived"))
                .body("faults.key", contains("bond.child"))
                .body("faults.region", contains("ap-southeast-1"));

        change("bond.child", "\"archived\":true", SINGAPORE_ONLY).then().statusCode(200);
        change("bond.parent", "\"archived\":true", SINGAPORE_ONLY).then().statusCode(200);
        with(JAKARTA).get("/api/client/features/bond.parent").then().statusCode(200);
        with(SINGAPORE).get("/api/client/features/bond.parent").then().statusCode(404);
        put("bond.second", child, SINGAPORE_ONLY)
                .then()
                .statusCode(409)
                .body("faults[0].pointer", is("/dependencies/0"));
        put("bond.second", child, "[\"ap-southeast-5\"]").then().statusCode(200);
        list("text=bond.parent").body("flags[0].life.archived", is(false));
    }

    @Test
    void hintsAtAKillSwitchThatIsForSomeOnly() {
        var share = "{\"name\":\"flexibleRollout\",\"parameters\":{\"rollout\":\"%d\"}}";
        decide("kill.half", "{\"enabled\":true,\"type\":\"kill-switch\",\"strategies\":[" + share.formatted(50) + "]}");
        decide("kill.all", "{\"enabled\":true,\"type\":\"kill-switch\",\"strategies\":[" + share.formatted(100) + "]}");

        list("text=kill.half").body("flags[0].hints", contains("KILL_SWITCH_FOR_SOME"));
        list("text=kill.all").body("flags[0].hints", empty());
    }

    @Test
    void namesTheProjectsOfFlagsAndTokens() {
        decide("project.flag", "{\"enabled\":true,\"project\":\"projects-a\"}");
        decide("project.archived", "{\"enabled\":true,\"project\":\"projects-a\",\"archived\":true}");
        with(ADMIN)
                .body("{\"name\":\"project.token\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\","
                        + "\"projects\":[\"projects-a\",\"projects-b\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);

        var projects = with(ADMIN).get("/api/v1/projects").then().statusCode(200);
        projects.body("projects.find { it.name == 'projects-a' }.flags", is(1));
        projects.body("projects.find { it.name == 'projects-a' }.archived", is(1));
        projects.body("projects.find { it.name == 'projects-b' }.tokens", contains("project.token"));

        with(ADMIN).delete("/api/v1/tokens/project.token?reason=over").then().statusCode(204);
        with(ADMIN).get("/api/v1/projects").then().body("projects.findAll { it.name == 'projects-b' }", empty());
    }

    @Test
    void filtersWhatSdksAskFor() {
        decide("filter.a", "{\"enabled\":true,\"project\":\"filter\",\"tags\":[{\"type\":\"t\",\"value\":\"v\"}]}");
        decide("filter.b", "{\"enabled\":true,\"project\":\"filter\"}");

        with(SINGAPORE)
                .get("/api/client/features?project=filter&namePrefix=filter.&tag=t:v")
                .then()
                .body("features.name", contains("filter.a"));
        with(SINGAPORE)
                .get("/api/client/features?namePrefix=filter.b")
                .then()
                .body("features.name", hasItem("filter.b"));
    }

    @Test
    void refusesTagsAndProjectsThatAreNone() {
        put("tags.wrong", "{\"enabled\":true,\"tags\":[{\"type\":\"t\"}],\"project\":\"a b\"}", "[\"*\"]")
                .then()
                .statusCode(400)
                .body("title", containsString("tags have a type"))
                .body("title", containsString("project is a name"));
        change("tags.wrong", "\"flag\":{\"enabled\":true},\"stale\":true", "[\"*\"]")
                .then()
                .statusCode(400);
    }

    private static void decide(String name, String flag) {
        put(name, flag, "[\"*\"]").then().statusCode(200);
    }

    private static Response put(String name, String flag, String regions) {
        return change(name, "\"flag\":" + flag, regions);
    }

    private static Response change(String name, String members, String regions) {
        return with(ADMIN)
                .body("{" + members + ",\"regions\":" + regions + ",\"reason\":\"a test\"}")
                .put("/api/v1/flags/" + name);
    }

    private static ValidatableResponse list(String query) {
        return with(ADMIN).get("/api/v1/flags?" + query).then().statusCode(200);
    }
}
