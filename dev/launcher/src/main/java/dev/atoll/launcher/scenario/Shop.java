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
        Attempt attempt = dataPlane.redeem(customer, session(customer), offer, key);
        while (attempt.isWorthRepeating() && System.nanoTime() - begin < ANSWER_WITHIN.toNanos()) {
            pause();
            attempt = dataPlane.redeem(customer, session(customer), offer, key);
        }
        return attempt;
    }

    /// How one more attempt ends; it is not part of the story's figures.
    String probe(Customer customer, Offer offer) {
        return dataPlane
                .redeem(customer, session(customer), offer, UUID.randomUUID().toString())
                .outcome();
    }

    /// How many redemptions' texts the data plane knows to be delivered.
    long notified() {
        return Crowd.at(
                        redeemed(),
                        SIGN_INS_AT_ONCE,
                        attempt -> dataPlane.notification(session(attempt.customer()), attempt.redemption()))
                .stream()
                .filter("DELIVERED"::equals)
                .count();
    }

    /// How many texts about redemptions are on the phones.
    long textsOnPhones() {
        return Crowd.at(
                        redeemed(),
                        SIGN_INS_AT_ONCE,
                        attempt -> phones
                                .texts(attempt.customer(), attempt.offer().code())
                                .stream()
                                .filter(PhonesClient.Text::delivered)
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
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
