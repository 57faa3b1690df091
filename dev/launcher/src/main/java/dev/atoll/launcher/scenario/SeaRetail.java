package dev.atoll.launcher.scenario;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Retail in South-East Asia: phone sign-in, a flash crowd on coupons, a flag switched off in one region, and the
/// control plane killed in the middle of it.
public final class SeaRetail {

    /// What `./atoll demo` calls it.
    public static final String NAME = "sea-retail";

    private static final String FLAG = "coupon.redemption";
    private static final String CONTROL_PLANE = "control-plane";
    private static final int CUSTOMERS = 24; // of each region in one run
    private static final int WAVE = 8; // more than the anonymizers' threshold

    private final Stage stage;
    private final Promises promises;
    private final PrintWriter out;
    private final Patience patience;
    private final Seeds.Campaigns campaigns;
    private final Offer flash;
    private final Offer everyday;
    private final List<Shop> shops;

    /// @param now tells this run from others
    public SeaRetail(Stage stage, PrintWriter out, Instant now, Patience patience) {
        this.stage = stage;
        this.patience = patience;
        this.out = out;
        promises = new Promises(out);
        Seeds seeds = Seeds.read(NAME);
        String run = Long.toString(now.getEpochSecond(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
        campaigns = seeds.campaigns();
        flash = campaigns.flash().named(run);
        everyday = campaigns.everyday().named(run);
        shops = stage.shops(Turns.of(seeds.customers(), CUSTOMERS, now));
    }

    /// Plays it.
    ///
    /// @return the promises that were broken
    public List<String> play() {
        require();
        open();
        signIn();
        flashCrowd();
        pauseOneRegion();
        loseControlPlane();
        checkAnswers();
        new Aftermath(shops, List.of(flash, everyday), stage.sink(), promises, patience.aftermath()).await();
        new Summary(shops, stage.sink(), List.of(flash, everyday)).print(out);
        return promises.broken();
    }

    private void require() {
        if (shops.isEmpty()) {
            throw new ScenarioFailed(NAME + " plays in ap-southeast-1 and ap-southeast-5; run one of them.");
        }
    }

    private void open() {
        promises.chapter("An operator opens two campaigns in " + regions(shops));
        ControlPlaneClient controlPlane = stage.controlPlane();
        controlPlane.switchFlag(FLAG, true, regions(shops), "the campaigns begin");
        for (Shop shop : shops) {
            String text = campaigns.texts().getOrDefault(shop.region(), "{title}: {coupon}");
            controlPlane.decide("coupon", "sms-text", text, List.of(shop.region()), "in the customers' language");
            shop.offer(flash);
            shop.offer(everyday);
        }
        promises.say("%s: %d each; %s: %d each", flash.code(), flash.stock(), everyday.code(), everyday.stock());
    }

    private void signIn() {
        promises.chapter("Customers sign in with their phones");
        List<Duration> took = new ArrayList<>();
        for (Shop shop : shops) {
            List<Duration> times = shop.signIn();
            took.addAll(times);
            promises.check(
                    "all %d customers in %s got a code by text and a session".formatted(CUSTOMERS, shop.region()),
                    times.size() == CUSTOMERS,
                    times.size());
        }
        promises.say("from the number to the session, text and all: %s", new Latencies(took));
    }

    private void flashCrowd() {
        promises.chapter("A flash crowd: everybody wants one of %d %s".formatted(flash.stock(), flash.code()));
        Crowd.at(shops, shop -> shop.redeem(shop.customers(), flash));
        for (Shop shop : shops) {
            promises.check(
                    "exactly %d were redeemed in %s".formatted(flash.stock(), shop.region()),
                    shop.redeemed().size() == flash.stock(),
                    shop.redeemed().size());
            long soldOut = shop.attempts().stream()
                    .filter(attempt -> attempt.outcome().equals("coupon.sold-out"))
                    .count();
            promises.check(
                    "all others heard that it is sold out",
                    soldOut == CUSTOMERS - flash.stock(),
                    Attempt.outcomes(shop.attempts()));
        }
    }

    private void pauseOneRegion() {
        Shop paused = shops.getLast();
        promises.chapter("An operator pauses redemption in %s alone".formatted(paused.region()));
        stage.controlPlane().switchFlag(FLAG, false, List.of(paused.region()), "rehearsal: pause one region");
        Duration took = awaitPause(paused.region() + " refuses within seconds", paused, true);
        promises.say("it took %d ms", took.toMillis());
        promises.check(
                "nobody redeems there",
                paused.redeem(wave(paused, 0), everyday).stream().noneMatch(Attempt::isRedeemed),
                Attempt.outcomes(paused.attempts()));
        for (Shop other : shops.subList(0, shops.size() - 1)) {
            checkAllRedeem("%s goes on".formatted(other.region()), other, wave(other, 0));
        }
        stage.controlPlane().switchFlag(FLAG, true, List.of(paused.region()), "the rehearsal is over");
        awaitPause(paused.region() + " takes redemptions again within seconds", paused, false);
    }

    private void loseControlPlane() {
        promises.chapter("The control plane is killed");
        stage.kill().accept(CONTROL_PLANE);
        promises.check("nobody can decide anything", !stage.controlPlane().isThere(), "it still answers");
        for (Shop shop : shops) {
            checkAllRedeem("redemptions go on in " + shop.region(), shop, wave(shop, 1));
        }
        stage.start().accept(CONTROL_PLANE);
        stage.controlPlane().switchFlag(FLAG, false, regions(shops), "it is back, and decides again");
        for (Shop shop : shops) {
            awaitPause(shop.region() + " follows it again", shop, true);
        }
        stage.controlPlane().switchFlag(FLAG, true, regions(shops), "the rehearsal is over");
        for (Shop shop : shops) {
            awaitPause("also when it says to go on", shop, false);
            checkAllRedeem("everybody redeems in " + shop.region(), shop, wave(shop, 2));
        }
    }

    /// Asks as somebody who has one already, and so cannot get another by asking.
    private Duration awaitPause(String promise, Shop shop, boolean isPaused) {
        Customer prober = shop.redeemed().getFirst().customer();
        return promises.await(
                promise,
                patience.decision(),
                () -> shop.probe(prober, flash),
                outcome -> outcome.equals("coupon.paused") == isPaused);
    }

    private void checkAnswers() {
        promises.chapter("Nobody waits long, not even in the crowd");
        for (Shop shop : shops) {
            var latencies = shop.latencies();
            promises.check(
                    "99 of 100 had their answer within %d s in %s"
                            .formatted(patience.answer().toSeconds(), shop.region()),
                    latencies.percentile(99).compareTo(patience.answer()) <= 0,
                    latencies);
        }
    }

    private void checkAllRedeem(String promise, Shop shop, List<Customer> people) {
        List<Attempt> made = shop.redeem(people, everyday);
        promises.check(promise, made.stream().allMatch(Attempt::isRedeemed), Attempt.outcomes(made));
    }

    private static List<Customer> wave(Shop shop, int index) {
        return shop.customers().subList(index * WAVE, (index + 1) * WAVE);
    }

    private static List<String> regions(List<Shop> shops) {
        return shops.stream().map(Shop::region).toList();
    }
}
