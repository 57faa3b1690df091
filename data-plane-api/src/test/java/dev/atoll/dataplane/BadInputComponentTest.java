package dev.atoll.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything wrong that a client can send ends in a problem with a stable code, and never in a 5xx. The requests are
/// written byte by byte, since no HTTP client would send most of them.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class BadInputComponentTest {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String OPERATOR = "Authorization: Bearer " + RegionServers.OPERATOR + "\r\n";
    private static final String SESSION = "Authorization: Bearer <session>\r\n";
    private static final String COUPON =
            "{\"campaign\":\"durian-days\",\"title\":\"T\",\"stock\":1,\"endsAt\":\"2030-01-01T00:00:00Z\"}";

    private final CustomersOfTests customers;

    BadInputComponentTest(CustomersOfTests customers) {
        this.customers = customers;
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                        addresses(),
                        malformedBodies(),
                        signIns().map(body -> bad(400, "request.invalid", post("/v1/sign-ins", JSON, body))),
                        codes().map(body -> bad(400, "request.invalid", post("/v1/sessions", JSON, body))),
                        coupons().map(body -> bad(400, "request.invalid", put("/v1/coupons/BAD-1", body))),
                        headers())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> addresses() {
        return Stream.of(
                bad(404, "request.not-found", "GET /nowhere HTTP/1.1\r\n\r\n"),
                bad(404, "request.not-found", "GET / HTTP/1.1\r\n\r\n"),
                bad(404, "request.not-found", "GET /v1/coupons/A/B/C/D HTTP/1.1\r\n\r\n"),
                bad(404, "request.not-found", "GET /v1/redemptions/not-an-id HTTP/1.1\r\n" + SESSION + "\r\n"),
                bad(405, "request.method-not-allowed", "DELETE /v1/coupons HTTP/1.1\r\n\r\n"),
                bad(405, "request.method-not-allowed", "BREW /v1/sign-ins HTTP/1.1\r\n\r\n"),
                bad(404, "coupon.unknown", post("/v1/coupons/NOWHERE-1/redemptions", SESSION, "")),
                bad(400, "request.invalid", post("/v1/coupons/%00/redemptions", SESSION, "")),
                bad(400, "request.invalid", post("/v1/coupons/%FF%FE/redemptions", SESSION, "")),
                bad(400, "request.invalid", post("/v1/coupons/" + "A".repeat(900) + "/redemptions", SESSION, "")),
                bad(404, "request.not-found", "GET /v1/../../etc/passwd HTTP/1.1\r\n\r\n"));
    }

    private static Stream<Arguments> malformedBodies() {
        return Stream.of(
                        "{",
                        "[]",
                        "\"text\"",
                        "nonsense",
                        "{\"phone\":{}}",
                        "{\"phone\":\"\\ud800\"",
                        "{\"name\":" + "[".repeat(20_000),
                        "{\"a\":" + "{\"a\":".repeat(9_000) + "1" + "}".repeat(9_001))
                .map(body -> bad(400, "request.malformed", post("/v1/sign-ins", JSON, body)));
    }

    private static Stream<String> signIns() {
        return Stream.of(
                "",
                "null",
                "{}",
                "{\"phone\":\"+6591234567\"}",
                "{\"phone\":\"+6591234567\",\"name\":\" \"}",
                "{\"phone\":\"+6591234567\",\"name\":\"a\\u0000b\"}",
                "{\"phone\":\"+6591234567\",\"name\":\"" + "x".repeat(101) + "\"}");
    }

    private static Stream<String> codes() {
        return Stream.of(
                "{}",
                "{\"signIn\":\"s\"}",
                "{\"signIn\":\"s\",\"code\":\"12345\"}",
                "{\"signIn\":\"s\",\"code\":\"12345x\"}",
                "{\"signIn\":\"a\\u0000\",\"code\":\"123456\"}",
                "{\"signIn\":\"" + "s".repeat(65) + "\",\"code\":\"123456\"}");
    }

    private static Stream<String> coupons() {
        return Stream.of(
                "{}",
                COUPON.replace("durian-days", "Durian Days"),
                COUPON.replace("\"T\"", "\"\""),
                COUPON.replace("\"T\"", "\"a\\u0000b\""),
                COUPON.replace("\"T\"", "\"" + "x".repeat(201) + "\""),
                COUPON.replace(":1,", ":-1,"),
                COUPON.replace(":1,", ":1000001,"),
                COUPON.replace("2030", "+999999"),
                COUPON.replace("2030", "1850"));
    }

    private static Stream<Arguments> headers() {
        var redeem = "/v1/coupons/ANY-1/redemptions";
        return Stream.of(
                bad(401, "session.missing", post(redeem, "", "")),
                bad(401, "session.missing", post(redeem, "Authorization: Basic YTpi\r\n", "")),
                bad(401, "session.missing", post(redeem, "Authorization: Bearer \r\n", "")),
                bad(401, "session.missing", post(redeem, "Authorization: Bearer " + "x".repeat(4_000) + "\r\n", "")),
                bad(401, "access.unauthenticated", "PUT /v1/coupons/BAD-1 HTTP/1.1\r\n" + JSON + body(COUPON)),
                bad(400, "request.invalid", post(redeem, SESSION + "Idempotency-Key: " + "k".repeat(256) + "\r\n", "")),
                bad(400, "request.invalid", post(redeem, SESSION + "Idempotency-Key: \u00e9\r\n", "")),
                bad(415, "request.unsupported-media-type", post("/v1/sign-ins", "Content-Type: text/plain\r\n", "{}")),
                bad(400, "request.malformed", post("/v1/sign-ins", "Content-Type: ;;\r\n", "{}")),
                bad(
                        406,
                        "request.not-acceptable",
                        "GET /v1/coupons HTTP/1.1\r\nAccept: image/png\r\n" + SESSION + "\r\n"),
                bad(400, "request.malformed", put("/v1/coupons/BAD-1", COUPON.replace(":1,", ":1e999999999,"))),
                bad(
                        400,
                        "request.malformed",
                        put("/v1/coupons/BAD-1", COUPON.replace(":1,", ":" + "9".repeat(2_000) + ","))),
                bad(400, "request.malformed", put("/v1/coupons/BAD-1", COUPON.replace(":1,", ":1.5,"))),
                bad(
                        400,
                        "request.malformed",
                        put("/v1/coupons/BAD-1", COUPON.replace("\"2030-01-01T00:00:00Z\"", "1e999999999"))),
                bad(400, "request.malformed", put("/v1/coupons/BAD-1", COUPON.replace("2030-01-01", "2030-13-45"))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refuses(int status, String type, String request) throws IOException {
        assertRefused(send(request.getBytes(StandardCharsets.ISO_8859_1)), status, type);
    }

    @Test
    void refusesABodyThatIsNotUtf8() throws IOException {
        var request = post("/v1/sign-ins", JSON, "{\"phone\":\"+6591234567\",\"name\":\"\u00ff\u00fe\"}");

        assertRefused(send(request.getBytes(StandardCharsets.ISO_8859_1)), 400, "request.malformed");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws IOException {
        var request = "POST /v1/sign-ins HTTP/1.1\r\n" + JSON + "Content-Length: 70000\r\n\r\n{\"name\":\"";

        assertRefused(send(request.getBytes(StandardCharsets.ISO_8859_1)), 413, "request.too-large");
    }

    @Test
    void refusesABodyThatDoesNotSayThatItIsTooLarge() throws IOException {
        var chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        var request = "POST /v1/sign-ins HTTP/1.1\r\n" + JSON
                + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n" + chunk.repeat(10)
                + "0\r\n\r\n";

        assertRefused(send(request.getBytes(StandardCharsets.ISO_8859_1)), 413, "request.too-large");
    }

    private void assertRefused(String answer, int status, String type) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        var body =
                new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4).strip());
        assertThat(body.getString("type")).isEqualTo(type);
        assertThat(body.getInteger("status")).isEqualTo(status);
        assertThat(body.fieldNames()).containsExactlyInAnyOrder("type", "title", "status");
    }

    private String send(byte[] request) throws IOException {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        if (text.contains("<session>")) {
            text = text.replace("<session>", customers.signIn());
        }
        var firstLine = text.indexOf("\r\n") + 2;
        text = text.substring(0, firstLine) + "Host: localhost\r\nConnection: close\r\n" + text.substring(firstLine);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Arguments bad(int status, String type, String request) {
        return arguments(status, type, request);
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + headers + body(body);
    }

    private static String put(String path, String body) {
        return "PUT " + path + " HTTP/1.1\r\n" + OPERATOR + JSON + body(body);
    }

    private static String body(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
