package dev.atoll.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.runtime.limit.LimitReading.Understood;
import dev.atoll.runtime.limit.LimitReading.Unreadable;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsALimit() {
        var reading = read("redemption", """
                {"route":"POST /v1/coupons/{code}/redemptions","key":"address","quota":10,"window":"PT1M","burst":20,
                "mode":"shadow","whenAway":"closed"}""");

        assertThat(reading)
                .isEqualTo(new Understood(new LimitPolicy(
                        "redemption",
                        new Route("POST", "/v1/coupons/{}/redemptions", false),
                        CountKey.ADDRESS,
                        10,
                        Duration.ofMinutes(1),
                        20,
                        LimitMode.SHADOW,
                        WhenAway.CLOSED)));
    }

    @Test
    void takesTheQuotaForTheBurstAndEnforces() {
        var reading = read("all", "{\"route\":\"*\",\"key\":\"region\",\"quota\":7,\"window\":\"PT1S\"}");

        assertThat(reading)
                .isEqualTo(new Understood(new LimitPolicy(
                        "all",
                        Route.ALL,
                        CountKey.REGION,
                        7,
                        Duration.ofSeconds(1),
                        7,
                        LimitMode.ENFORCE,
                        WhenAway.LOCAL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"per\":1}|per is no field of a limit",
                "{\"<b>\":1}|A field is no field of a limit",
                "{\"route\":\"/v1/coupons/{code\"}|route is",
                "{\"route\":\"HEAD /v1/coupons\"}|route is",
                "{\"route\":\"v1\"}|route is",
                "{\"route\":1}|route is",
                "{\"key\":\"phone\"}|key is one of customer, address, region",
                "{\"key\":\"CUSTOMER\"}|key is one of",
                "{\"quota\":0}|quota is a whole number from 1 to 1000000",
                "{\"quota\":1.5}|quota is",
                "{\"quota\":1000001}|quota is",
                "{\"quota\":\"1\"}|quota is",
                "{\"burst\":0}|burst is a whole number",
                "{\"burst\":null}|burst is a whole number",
                "{\"window\":\"1m\"}|window is an ISO-8601 duration from PT1S to P1D",
                "{\"window\":\"PT0.5S\"}|window is",
                "{\"window\":\"P2D\"}|window is",
                "{\"window\":\"-PT5S\"}|window is",
                "{\"quota\":1,\"window\":\"P1D\",\"burst\":32}|burst takes over 31 days",
                "{\"mode\":\"off\"}|mode is one of enforce, shadow",
                "{\"whenAway\":\"maybe\"}|whenAway is one of local, open, closed",
            })
    void saysWhatIsWrongAndNothingElse(String change, String fault) throws JsonProcessingException {
        var limit = JSON.readTree("{\"route\":\"*\",\"key\":\"region\",\"quota\":7,\"window\":\"PT1S\"}");
        JSON.readerForUpdating(limit).readTree(change);

        assertThat(LimitReader.read("all", limit))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.faults())
                                .singleElement()
                                .asString()
                                .startsWith(fault));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(read("No Name", "{}"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.faults()).hasSize(5));
        assertThat(read("name", "[]")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "*,DELETE,/v1/sessions/current,true",
        "/v1/coupons,GET,/v1/coupons,true",
        "/v1/coupons,GET,/v1/coupons/{code},false",
        "GET /v1/coupons,HEAD,/v1/coupons,true",
        "GET /v1/coupons,POST,/v1/coupons,false",
        "/v1/coupons/*,GET,/v1/coupons,true",
        "/v1/coupons/*,POST,/v1/coupons/{code}/redemptions,true",
        "/v1/coupons/*,GET,/v1/couponsx,false",
        "POST /v1/coupons/{c}/redemptions,POST,/v1/coupons/{code}/redemptions,true",
        "POST /v1/coupons/{c}/*,POST,/v1/coupons/{code}/redemptions,true",
        "POST /v1/coupons/DURIAN/redemptions,POST,/v1/coupons/{code}/redemptions,false",
    })
    void isForTheEndpointsOfItsRoute(String route, String method, String template, boolean isCovered) {
        assertThat(Route.parse(route).orElseThrow().covers(method, template)).isEqualTo(isCovered);
    }

    private static LimitReading read(String name, String json) {
        try {
            return LimitReader.read(name, JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
