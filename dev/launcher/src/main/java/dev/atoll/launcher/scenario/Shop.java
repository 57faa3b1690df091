package dev.atoll.launcher.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One region's side of the story: its customers, what they tried, and what came of it.
final class Shop {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{4,8}(?!\\d)");
    private static final Duration TEXT_WITHIN = Duration.ofSeconds(60);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2); // a killed data plane is back by then
    private static final int SIGN_INS_AT_ONCE = 8;

    private final Map<Customer, String> sessions = new ConcurrentHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final String region;
    private final List<Customer> customers;
    private final DataPlaneClient dataPlane;
    private final PhonesClient phones;

    Shop(String region, List<Customer> customers, DataPlaneClient dataPlane, PhonesClient phones) {
        this.region = region;
        this.customers = customers;
        this.dataPlane = dataPlane;
        this.phones = phones;
    }

    String region() {
        return region;
    }

    List<Customer> customers() {
        return customers;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    List<Attempt> redeemed() {
        return attempts.stream().filter(Attempt::isRedeemed).toList();
    }

    /// How long the customers waited for an answer, each with all the tries it took.
    Latencies latencies() {
        return new Latencies(attempts.stream().map(Attempt::took).toList());
    }

    void offer(Offer offer) {
        dataPlane.offer(offer, region, Instant.now().plus(Duration.ofDays(7)));
    }

    /// Signs in all of its customers: each gets a text and types the code in it.
    ///
    /// @return how long each took, from the request to the session
    List<Duration> signIn() {
        return Crowd.at(customers, SIGN_INS_AT_ONCE, this::signIn);
    }

    private Duration signIn(Customer customer) {
        long begin = System.nanoTime();
        int before = phones.texts(customer, "").size();
        String signIn = dataPlane.requestCode(customer);
        sessions.put(customer, dataPlane.openSession(signIn, awaitCode(customer, before)));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String awaitCode(Customer customer, int before) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TEXT_WITHIN.toNanos()) {
            Optional<String> code = phones.texts(customer, "").stream()
                    .skip(before)
                    .map(text -> CODE.matcher(text.text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
            if (code.isPresent()) {
                return code.get();
            }
            pause();
        }
        throw new ScenarioFailed("No text with a code came to a phone in " + region);
    }

    /// Lets some customers redeem, all at once. Each repeats a request that nobody answered, as an app on a phone does.
    List<Attempt> redeem(List<Customer> people, Offer offer) {
        List<Attempt> made = Crowd.at(people, customer -> redeem(customer, offer));
        attempts.addAll(made);
        return made;
    }

    private Attempt redeem(Customer customer, Offer offer) {
        String key = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        int tries = 1;
        var redemption = dataPlane.redeem(session(customer), offer, key);
        while (redemption.isWorthRepeating() && System.nanoTime() - begin < ANSWER_WITHIN.toNanos()) {
            pause();
            redemption = dataPlane.redeem(session(customer), offer, key);
            tries++;
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Attempt(customer, offer, redemption.outcome(), redemption.id(), took, tries);
    }

    /// How one more attempt ends; it is not part of the story's figures.
    String probe(Customer customer, Offer offer) {
        return dataPlane
                .redeem(session(customer), offer, UUID.randomUUID().toString())
                .outcome();
    }

    /// How many redemptions' texts the data plane knows to be delivered.
    long notified() {
        return notifications().stream().filter("DELIVERED"::equals).count();
    }

    /// What the data plane knows of each redemption's text.
    List<String> notifications() {
        return Crowd.at(
                redeemed(),
                SIGN_INS_AT_ONCE,
                attempt -> dataPlane.notification(session(attempt.customer()), attempt.redemption()));
    }

    /// How many texts about redemptions are on the phones.
    long textsOnPhones() {
        return offers().stream()
                .flatMap(offer -> textsAbout(offer).values().stream())
                .flatMap(List::stream)
                .filter(Boolean::booleanValue)
                .count();
    }

    /// Whose texts about an offer are not what they should be: one, on the phone, for who redeemed it, and none for
    /// anybody else.
    List<String> wrongTexts() {
        return offers().stream()
                .flatMap(offer -> textsAbout(offer).entrySet().stream()
                        .filter(texts -> !texts.getValue().equals(due(texts.getKey(), offer)))
                        .map(texts ->
                                "%s on a phone, %s expected".formatted(texts.getValue(), due(texts.getKey(), offer))))
                .toList();
    }

    /// Of each customer's texts about the offer, whether it was delivered.
    private Map<Customer, List<Boolean>> textsAbout(Offer offer) {
        Map<Customer, List<Boolean>> texts = new ConcurrentHashMap<>();
        Crowd.at(
                customers,
                SIGN_INS_AT_ONCE,
                customer -> texts.put(
                        customer,
                        phones.texts(customer, offer.code()).stream()
                                .map(PhonesClient.Text::delivered)
                                .toList()));
        return texts;
    }

    private List<Boolean> due(Customer customer, Offer offer) {
        return redeemed().stream()
                .filter(attempt ->
                        attempt.customer().equals(customer) && attempt.offer().equals(offer))
                .map(_ -> true)
                .toList();
    }

    private List<Offer> offers() {
        return attempts.stream().map(Attempt::offer).distinct().toList();
    }

    private String session(Customer customer) {
        return Optional.ofNullable(sessions.get(customer)).orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
