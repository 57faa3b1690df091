package dev.atoll.launcher.scenario;

import dev.atoll.launcher.scenario.JsonClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Speaks with one region's data plane, as its customers and its operators do.
record DataPlaneClient(JsonClient http, String operatorToken) {

    void offer(Offer offer, String region, Instant endsAt) {
        Map<String, Object> body = Map.of(
                "campaign", offer.campaign(),
                "title", offer.titles().getOrDefault(region, offer.code()),
                "stock", offer.stock(),
                "endsAt", endsAt.toString());
        http.put("/v1/coupons/" + offer.code(), body, JsonClient.bearer(operatorToken))
                .orFail("The coupon " + offer.code());
    }

    /// Asks for a code by text message.
    ///
    /// @return the sign-in that the code completes
    String requestCode(Customer customer) {
        Map<String, String> body = Map.of("phone", customer.phone(), "name", customer.name());
        return http.post("/v1/sign-ins", body, Map.of())
                .orFail("A sign-in")
                .body()
                .path("signIn")
                .asText();
    }

    /// Completes a sign-in with the code that came by text.
    ///
    /// @return the token of the session
    String openSession(String signIn, String code) {
        return http.post("/v1/sessions", Map.of("signIn", signIn, "code", code), Map.of())
                .orFail("A session")
                .body()
                .path("token")
                .asText();
    }

    /// Redeems, or asks again: with the same key it has the effect of asking once.
    Attempt redeem(Customer customer, String session, Offer offer, String idempotencyKey) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + session, "Idempotency-Key", idempotencyKey);
        try {
            Answer answer = http.post("/v1/coupons/" + offer.code() + "/redemptions", Map.of(), headers);
            String outcome = answer.isSuccess() ? Attempt.REDEEMED : answer.problem();
            return new Attempt(
                    customer, offer, outcome, answer.body().path("id").asText(), answer.took());
        } catch (ScenarioFailed e) {
            return new Attempt(customer, offer, Attempt.UNANSWERED, "", Duration.ZERO);
        }
    }

    /// What became of the text about a redemption: `PENDING`, `DELIVERED`, `FAILED`.
    String notification(String session, String redemption) {
        return http.get("/v1/redemptions/" + redemption, JsonClient.bearer(session))
                .orFail("A redemption")
                .body()
                .path("notification")
                .asText();
    }
}
