package dev.atoll.launcher.scenario;

import dev.atoll.launcher.scenario.JsonClient.Answer;
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
    ///
    /// @return the outcome, and the redemption if there is one
    Redemption redeem(String session, Offer offer, String idempotencyKey) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + session, "Idempotency-Key", idempotencyKey);
        try {
            Answer answer = http.post("/v1/coupons/" + offer.code() + "/redemptions", Map.of(), headers);
            String outcome = answer.isSuccess() ? Attempt.REDEEMED : answer.problem();
            return new Redemption(outcome, answer.body().path("id").asText());
        } catch (ScenarioFailed unanswered) {
            return new Redemption(Attempt.UNANSWERED, "");
        }
    }

    /// How one request to redeem was answered, in the words of [Attempt].
    record Redemption(String outcome, String id) {

        /// Whether asking again may help: nobody answered, or the process said that it cannot now.
        boolean isWorthRepeating() {
            return outcome.equals(Attempt.UNANSWERED)
                    || outcome.endsWith(".unavailable")
                    || outcome.startsWith("http-5");
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
