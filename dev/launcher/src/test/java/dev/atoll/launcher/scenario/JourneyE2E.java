package dev.atoll.launcher.scenario;

import static dev.atoll.launcher.scenario.JourneyStack.JAKARTA;
import static dev.atoll.launcher.scenario.JourneyStack.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.launcher.endpoint.EndpointsView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The promises that take the whole platform: two regions and the center, on real servers, with processes killed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyE2E {

    private static final Duration EVENTUALLY = Duration.ofMinutes(2);
    private static final Patience SLOW =
            new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Duration UNKNOWN_AFTER = Duration.ofMinutes(2); // of the adapters
    private static final int IN_FLIGHT = 10; // texts that the adapters hand over at the same time
    private static final Duration SELDOM = Duration.ofSeconds(2); // each look leaves traces, and the oldest give way
    private static final String FLAG = "coupon.redemption";
    private static final int CALLERS = 64;
    private static final int LAST = 10;
    private static final int CROWD = 24;
    private static final int ROUNDS = 3;

    private final List<Customer> everybody = new ArrayList<>();
    private JourneyStack stack;

    @BeforeAll
    void up() {
        stack = new JourneyStack();
    }

    @AfterAll
    void down() {
        stack.close();
    }

    @AfterEach
    void keepTraces() {
        stack.keepTraces();
    }

    @Test
    @Order(0)
    void keepsThePromisesOfTheDemo() {
        everybody.addAll(Seeds.read(SeaRetail.NAME).customers());
        var told = new StringWriter();

        var broken = new SeaRetail(stack.stage(), new PrintWriter(told), Instant.now(), SLOW).play();

        assertThat(broken).as(told::toString).isEmpty();
    }

    @Test
    @Order(1)
    void givesAwayTheLastTenToSixtyFourCallersThoughTheDataPlaneIsKilled() {
        Shop shop = shop(SINGAPORE, CALLERS);
        shop.signIn();

        int rounds = 1;
        while (!redeemsTheLastWhileTheDataPlaneIsKilled(shop, offer("last-ten-" + rounds, LAST))) {
            assertThat(rounds).as("rounds in which the kill cut nobody off").isLessThan(ROUNDS);
            rounds++;
        }

        int redeemed = LAST * rounds;
        await().pollInterval(SELDOM)
                .atMost(EVENTUALLY)
                .until(() -> shop.wrongTexts().isEmpty() && shop.notified() == redeemed);
        assertThat(shop.wrongTexts()).as("texts after everything has arrived").isEmpty();
    }

    /// @return whether the kill cut off a request; on a slow machine it may come when all are answered
    private boolean redeemsTheLastWhileTheDataPlaneIsKilled(Shop shop, Offer offer) {
        shop.offer(offer);
        var killer = CompletableFuture.runAsync(() -> {
            await().pollInterval(Duration.ofMillis(5)).atMost(EVENTUALLY).until(() -> redemptions(offer) > 0);
            stack.stage().kill().accept(SINGAPORE + "/data-plane");
            stack.stage().start().accept(SINGAPORE + "/data-plane");
        });
        List<Attempt> attempts = shop.redeem(shop.customers(), offer);
        killer.join();

        assertThat(attempts).filteredOn(Attempt::isRedeemed).hasSize(LAST);
        assertThat(attempts)
                .filteredOn(attempt -> !attempt.isRedeemed())
                .extracting(Attempt::outcome)
                .as(() -> stack.errors(SINGAPORE))
                .containsOnly("coupon.sold-out");
        assertThat(redemptions(offer)).isEqualTo(LAST);
        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(stack.stage().sink().redemptions(SINGAPORE, offer.campaign()))
                        .isEqualTo(LAST));
        return attempts.stream().anyMatch(attempt -> attempt.tries() > 1);
    }

    @Test
    @Order(2)
    void showsOneTraceFromTheRequestToTheCenter() {
        var controlPlane = stack.stage().controlPlane();

        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(controlPlane.traces()).anySatisfy(trace -> {
                    assertThat(services(trace)).contains("data-plane-api", "adapters", "anonymizer", "sink");
                    assertThat(controlPlane.trace(trace.path("id").asText()).findValuesAsText("name"))
                            .contains("POST /v1/coupons/{code}/redemptions");
                }));
    }

    @Test
    @Order(2)
    void listensOnLoopbackOnly() throws IOException {
        var listening = new ListeningSockets(stack.endpoints().processes().values().stream()
                .map(EndpointsView.Running::pid)
                .toList());

        assertThat(listening.addresses()).hasSizeGreaterThan(20).allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    @Order(3)
    void goesOnWithoutTheControlPlaneAlsoAfterARestart() {
        Shop open = shop(SINGAPORE, 8);
        Shop paused = shop(JAKARTA, 8);
        Offer offer = offer("static", 100);
        for (Shop shop : List.of(open, paused)) {
            shop.offer(offer);
            shop.signIn();
        }
        stack.stage().controlPlane().switchFlag(FLAG, false, List.of(JAKARTA), "a pause that must outlive us");
        await().atMost(EVENTUALLY).until(() -> outcome(paused, offer).equals("coupon.paused"));

        stack.stage().kill().accept("control-plane");
        for (String region : List.of(SINGAPORE, JAKARTA)) {
            stack.stage().kill().accept(region + "/data-plane");
            stack.stage().start().accept(region + "/data-plane");
        }

        assertThat(open.redeem(open.customers(), offer)).allMatch(Attempt::isRedeemed);
        assertThat(paused.redeem(paused.customers(), offer))
                .extracting(Attempt::outcome)
                .containsOnly("coupon.paused");
        stack.stage().start().accept("control-plane");
        stack.stage().controlPlane().switchFlag(FLAG, true, List.of(JAKARTA), "it is back");
        await().atMost(EVENTUALLY).until(() -> !outcome(paused, offer).equals("coupon.paused"));
        assertThat(paused.redeem(paused.customers().subList(1, 8), offer)).allMatch(Attempt::isRedeemed);
        await().pollInterval(SELDOM).atMost(EVENTUALLY).until(() -> open.notified() == 8);
    }

    @Test
    @Order(4)
    void redeemsWithoutABusAlsoAfterARestartAndTextsLater() {
        Shop shop = shop(SINGAPORE, 4);
        Offer offer = offer("no-bus", 100);
        shop.offer(offer);
        shop.signIn();
        stack.stage().kill().accept(SINGAPORE + "/rocketmq");
        stack.stage().kill().accept(SINGAPORE + "/data-plane");

        stack.stage().start().accept(SINGAPORE + "/data-plane");

        assertThat(shop.redeem(shop.customers(), offer)).allMatch(Attempt::isRedeemed);
        stack.stage().start().accept(SINGAPORE + "/rocketmq");
        await().pollInterval(SELDOM).atMost(EVENTUALLY).until(() -> shop.notified() == 4);
    }

    /// A text that the adapters were handing over when they died may be unknown, which the region is told as failed
    /// (ADR 0006): it is never sent twice, and never forgotten.
    @Test
    @Order(5)
    void losesNothingWhenWhatStandsBehindTheDataPlaneIsKilled() {
        Shop shop = shop(SINGAPORE, CROWD);
        Offer offer = offer("behind", 100);
        shop.offer(offer);
        shop.signIn();
        var behind = List.of(SINGAPORE + "/adapters", SINGAPORE + "/anonymizer", "sink");

        var killer = CompletableFuture.runAsync(() -> {
            await().pollInterval(Duration.ofMillis(5)).atMost(EVENTUALLY).until(() -> redemptions(offer) > 0);
            behind.forEach(stack.stage().kill());
        });
        assertThat(shop.redeem(shop.customers(), offer)).allMatch(Attempt::isRedeemed);
        killer.join();
        behind.forEach(stack.stage().start());

        await().pollInterval(SELDOM)
                .atMost(UNKNOWN_AFTER.plus(EVENTUALLY))
                .until(() -> shop.notifications().stream().noneMatch("PENDING"::equals));
        long texts = shop.textsOnPhones();
        assertThat(texts).isBetween(Math.max(CROWD - IN_FLIGHT, shop.notified()), (long) CROWD);
        assertThat(shop.wrongTexts()).hasSize(Math.toIntExact(CROWD - texts));
        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(stack.stage().sink().redemptions(SINGAPORE, offer.campaign()))
                        .isEqualTo(CROWD));
    }

    @Test
    @Order(6)
    void letsNoPersonalValueOut() {
        var canaries = new Canaries(
                stack,
                everybody.stream()
                        .flatMap(customer ->
                                List.of(customer.phone(), customer.phone().substring(1), customer.name()).stream())
                        .toList());

        assertThat(canaries.texts())
                .allSatisfy((place, texts) -> assertThat(texts).as(place).isNotEmpty());
        assertThat(canaries.found()).isEmpty();
    }

    @Test
    @Order(7)
    void findsAPlantedLeakInEveryPlace() throws Exception {
        var leak = new PlantedLeak(stack, "+6581379999");

        leak.plant();

        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(new Canaries(stack, List.of(leak.value())).found())
                        .containsExactlyInAnyOrder(
                                "log: " + leak.value(),
                                "trace: " + leak.value(),
                                "central bus: " + leak.value(),
                                "sink: " + leak.value()));
    }

    private Shop shop(String region, int customers) {
        Shop shop = stack.shop(region, customers);
        everybody.addAll(shop.customers());
        return shop;
    }

    private static Offer offer(String campaign, int stock) {
        return new Offer(
                "journey-" + campaign, "JOURNEY-" + campaign.toUpperCase(java.util.Locale.ROOT), Map.of(), stock);
    }

    private static String outcome(Shop shop, Offer offer) {
        return shop.probe(shop.customers().getFirst(), offer);
    }

    private static List<String> services(JsonNode trace) {
        List<String> services = new ArrayList<>();
        trace.path("services").forEach(service -> services.add(service.asText()));
        return services;
    }

    private int redemptions(Offer offer) {
        String database = "jdbc:"
                + Objects.requireNonNull(stack.endpoints().regions().get(SINGAPORE))
                        .postgres()
                        .url();
        try (var connection = DriverManager.getConnection(database);
                var query = connection.prepareStatement("select count(*) from redemption where coupon = ?")) {
            query.setString(1, offer.code());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
