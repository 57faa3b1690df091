package dev.atoll.launcher.scenario;

import java.time.Duration;
import java.util.List;

/// What comes after the redemptions by itself: texts to the customers, and numbers to the center.
record Aftermath(List<Shop> shops, List<Offer> offers, SinkClient sink, Promises promises, Duration patience) {

    private static final int THRESHOLD = 5; // the anonymizers' k

    void await() {
        awaitTexts();
        awaitFacts();
    }

    private void awaitTexts() {
        promises.chapter("Every redemption is told by text");
        for (Shop shop : shops) {
            long redeemed = shop.redeemed().size();
            promises.await(
                    "all %d are known to be delivered in %s".formatted(redeemed, shop.region()),
                    patience,
                    shop::notified,
                    notified -> notified == redeemed);
            var wrong = shop.wrongTexts();
            promises.check("each phone has exactly one text for each, and no other phone any", wrong.isEmpty(), wrong);
        }
    }

    /// Fewer people than the threshold wait for others to stand behind, so a few at the end may not be told yet.
    private void awaitFacts() {
        promises.chapter("The center learns how many, and nothing about whom");
        for (Shop shop : shops) {
            for (Offer offer : offers) {
                long redeemed = shop.redeemed().stream()
                        .filter(attempt -> attempt.offer().equals(offer))
                        .count();
                promises.await(
                        "%s of %s in %s, give or take those who still hide behind fewer than 5"
                                .formatted(redeemed, offer.campaign(), shop.region()),
                        patience,
                        () -> sink.redemptions(shop.region(), offer.campaign()),
                        count -> count <= redeemed && count > redeemed - THRESHOLD);
            }
        }
    }
}
