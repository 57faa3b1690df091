package dev.atoll.dataplane;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RedisAwayAtStartComponentTest.WithoutRedis.class)
class RedisAwayAtStartComponentTest {

    @Test
    void startsWithoutRedisAndSaysSo() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'redis' }.data.state", is("away"));
        given().header("Authorization", "Bearer any")
                .get("/v1/coupons")
                .then()
                .statusCode(503)
                .body("type", is("session.unavailable"));
    }

    /// A region whose Redis listens nowhere.
    public static class WithoutRedis implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Servers.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /// All of a region's servers but that one.
    public static class Servers extends RegionServers {

        @Override
        public Map<String, String> start() {
            var settings = new HashMap<>(super.start());
            settings.put("atoll.redis.url", "redis://127.0.0.1:1");
            return settings;
        }
    }
}
