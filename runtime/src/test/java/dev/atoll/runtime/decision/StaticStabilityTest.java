package dev.atoll.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.contracts.control.AccessToken.Secret;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Removal;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.control.TokenHash;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.override.OverridesOfTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A region outlives its center, and believes nothing that would harm it. Every promise is also checked with the
/// bug that it is there for: then the very same check must fail.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class StaticStabilityTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration SLOWEST = Duration.ofSeconds(20); // answer of a machine that is busy
    private static final Duration BRIEF = Duration.ofSeconds(2); // for bugs that wait for the time-out
    private static final String SECRET = "*:ap-southeast-1.secret-of-sdk-7";
    private static final AccessToken TOKEN = token(SECRET, Instant.MAX);
    private static final Decision REVOKED = decision("sdk-7", TOKEN.revoke());

    private final Instant now = Instant.now(); // as the disk sees it

    @TempDir
    Path directory;

    private final List<Node> nodes = new ArrayList<>();
    private RehearsedControlPlane server;
    private InMemorySharedSnapshots redis;

    @BeforeEach
    void open() throws IOException {
        server = new RehearsedControlPlane();
        redis = new InMemorySharedSnapshots();
    }

    /// Also what a check left behind that failed on the way: nobody may write to a directory that is going away.
    @AfterEach
    void close() {
        nodes.forEach(Node::end);
        server.close();
    }

    // --- a week without a control plane ---

    @Test
    void servesForAWeekWithoutAControlPlane() throws IOException {
        servesForAWeek(Node::askOnce);
    }

    @Test
    void servingForAWeekNoticesThatWhatNobodyConfirmsIsForgotten() {
        catches(() -> servesForAWeek(Node::askOnceOrForget));
    }

    @Test
    void theFirstFlagIsAnsweredAsFastAsWithAControlPlane() throws IOException {
        answersAsFastAsWithAControlPlane(Node::start, SLOWEST);
    }

    @Test
    void answeringAsFastNoticesThatTheControlPlaneIsWaitedFor() {
        catches(() -> answersAsFastAsWithAControlPlane(Node::startWaitingForTheCenter, BRIEF));
    }

    @Test
    void anInstanceThatIsNewInThatWeekStartsFromDisk() throws IOException {
        startsColdFrom(Source.DISK, "a", "a", true);
    }

    @Test
    void anInstanceThatIsNewInThatWeekStartsFromRedis() throws IOException {
        startsColdFrom(Source.REDIS, "a", "b", true);
    }

    @Test
    void startingColdNoticesThatNothingWasKept() {
        catches(() -> startsColdFrom(Source.DISK, "a", "a", false));
        catches(() -> startsColdFrom(Source.REDIS, "a", "b", false));
    }

    private void servesForAWeek(Consumer<Node> ask) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("a").build();
        node.start();
        server.close();

        for (var hour = 1; hour <= WEEK.toHours(); hour++) {
            node.clock.advance(Duration.ofHours(1));
            ask.accept(node);
            assertThat(node.holds()).isEqualTo(31);
            assertThat(node.answers("flag-7")).isTrue();
        }

        assertThat(node.age()).isEqualTo(WEEK.toSeconds());
    }

    private void answersAsFastAsWithAControlPlane(Consumer<Node> start, Duration timeout) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node("a").build().run();

        var alive = fastestFirstAnswer(start);
        server.hangs(timeout);
        var dead = fastestFirstAnswer(start);

        assertThat(dead).isLessThan(alive.plus(timeout.dividedBy(2)));
    }

    /// Of a few, since a machine may be busy with something else.
    private Duration fastestFirstAnswer(Consumer<Node> start) {
        return IntStream.range(0, 3)
                .mapToObj(_ -> {
                    var fresh = node("a").at(now.plus(WEEK)).build();
                    var begin = System.nanoTime();
                    start.accept(fresh);
                    assertThat(fresh.answers("flag-7")).isTrue();
                    var took = Duration.ofNanos(System.nanoTime() - begin);
                    fresh.end();
                    return took;
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /// Within a fraction of the time-out that a dead control plane costs whoever waits for it.
    private void startsColdFrom(Source source, String first, String second, boolean keeps) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node(first).keeping(keeps).build().run();
        var timeout = keeps ? SLOWEST : BRIEF;
        server.hangs(timeout);
        var fresh = node(second).at(now.plus(WEEK)).build();

        var begin = System.nanoTime();
        fresh.start();
        var took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(fresh.decisions.held().source()).isEqualTo(source);
        assertThat(fresh.holds()).isEqualTo(31);
        assertThat(took).isLessThan(timeout);
        assertThat(fresh.age())
                .as("how old it is")
                .isGreaterThan(WEEK.minusDays(1).toSeconds());
    }

    // --- a token that was revoked ---

    @Test
    void aRevokedTokenStaysRevokedAcrossARestart() throws IOException {
        staysRevoked(true, Guard.all());
    }

    @Test
    void stayingRevokedNoticesWhatIsForgottenOrUndone() {
        catches(() -> staysRevoked(false, Guard.all()));
        catches(() -> staysRevoked(true, Guard.allBut(Guard.ORDER)));
    }

    @Test
    void aRevokedTokenStaysRevokedWhenABackupOfBeforeIsRestored() throws IOException {
        staysRevokedInTheNextEpoch(Guard.all());
    }

    @Test
    void stayingRevokedNoticesThatARestoredBackupIsTakenAtItsWord() {
        catches(() -> staysRevokedInTheNextEpoch(Guard.allBut(Guard.REVOCATION)));
    }

    @Test
    void aTokenThatIsRotatedAfterABackupWasRestoredOpensWithItsNewSecretAlone() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("rotated").build();
        node.start();
        var rotated = TOKEN.rotated(new Secret(TokenHash.of("the next one"), Instant.MAX), now, Instant.MAX);

        publish(new Snapshot(Node.SINGAPORE, 2, 13, List.of(decision("sdk-7", rotated))));

        assertThat(node.follow.follow()).isTrue();
        assertThat(node.opens(SECRET)).isFalse();
        assertThat(node.opens("the next one")).isTrue();
    }

    /// Also in an instance that remembers it only from disk, and in one that hears of it only from Redis.
    private void staysRevokedInTheNextEpoch(Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node("a").guards(guards).build().run();
        publish(new Snapshot(Node.SINGAPORE, 2, 12, List.of(decision("sdk-7", TOKEN)))); // of before it was revoked

        for (var disk : List.of("a", "a", "new")) {
            var restarted = node(disk).guards(guards).build();
            restarted.start();
            assertThat(restarted.follow.follow()).isTrue();
            assertThat(restarted.decisions.held().epoch()).isEqualTo(2);
            assertThat(restarted.opens(SECRET)).as("in the instance on " + disk).isFalse();
            restarted.end();
        }
    }

    private void staysRevoked(boolean keeps, Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node("a").keeping(keeps).guards(guards).build().run();
        publish(new Snapshot(Node.SINGAPORE, 1, 19, flags(30))); // of before it was revoked
        var restarted = node("a").guards(guards).build();

        restarted.start();
        assertThat(restarted.follow.follow()).isFalse();

        assertThat(restarted.decisions.held().find(DecisionKind.TOKEN, "sdk-7")).contains(REVOKED);
        assertThat(restarted.opens(SECRET)).isFalse();
    }

    // --- a control plane that was restored from a backup ---

    @Test
    void refusesWhatAnOlderBackupSays() throws IOException {
        refusesABackup(1, 19, Guard.all());
        refusesABackup(0, 999, Guard.all());
    }

    @Test
    void refusingABackupNoticesThatTheOrderIsNotLookedAt() {
        catches(() -> refusesABackup(1, 19, Guard.allBut(Guard.ORDER)));
        catches(() -> refusesABackup(0, 999, Guard.allBut(Guard.ORDER)));
    }

    @Test
    void followsABackupThatWasGivenTheNextEpoch() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("epoch").build();
        node.start();

        publish(snapshot(2, 12, flags(30)));

        assertThat(node.follow.follow()).isTrue();
        assertThat(node.decisions.held().epoch()).isEqualTo(2);
    }

    private void refusesABackup(long epoch, long revision, Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("backup" + epoch).guards(guards).build();
        node.start();
        publish(snapshot(epoch, revision, flags(30)));

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.decisions.revision()).isEqualTo(20);
    }

    // --- a snapshot that was altered ---

    @Test
    void refusesACorruptedSnapshotAndKeepsTheLastGoodOne() throws IOException {
        refusesCorruption(Guard.all());
    }

    @Test
    void refusingCorruptionNoticesThatSignaturesAreNotVerified() {
        catches(() -> refusesCorruption(Guard.allBut(Guard.SIGNATURE)));
    }

    @Test
    void passesOverACorruptedDiskForTheCopyInRedis() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node("a").build().run();
        server.hangs();
        var file = directory.resolve("a/snapshot-ap-southeast-1.signed");
        Files.writeString(file, Files.readString(file).replace("\"revoked\":true", "\"revoked\":false"));

        var restarted = node("a").build();
        restarted.start();

        assertThat(restarted.decisions.held().source()).isEqualTo(Source.REDIS);
        assertThat(restarted.decisions.held().find(DecisionKind.TOKEN, "sdk-7")).contains(REVOKED);
    }

    private void refusesCorruption(Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("corrupt").guards(guards).build();
        node.start();
        var next = RehearsedControlPlane.KEYS.sign(snapshot(1, 21, flags(30)).toCanonicalJson());
        server.publishes(
                new SignedText(next.signatures(), next.text().replace("\"revoked\":true", "\"revoked\":false")),
                "\"21\"");

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.decisions.revision()).isEqualTo(20);
        assertThat(node.kept()).contains("\"revision\":20");
    }

    // --- a change that removes most of what holds ---

    @Test
    void refusesAPoisonChange() throws IOException {
        refusesPoison(removed(28, 21, false), Guard.all());
        refusesPoison(archived(28, 21, false), Guard.all());
        refusesPoison(List.of(), Guard.all()); // not even the log says why
    }

    @Test
    void refusingPoisonNoticesThatNobodyCounts() {
        catches(() -> refusesPoison(removed(28, 21, false), Guard.allBut(Guard.MASS_REMOVAL)));
        catches(() -> refusesPoison(archived(28, 21, false), Guard.allBut(Guard.MASS_REMOVAL)));
        catches(() -> refusesPoison(List.of(), Guard.allBut(Guard.MASS_REMOVAL)));
    }

    @Test
    void takesAwayMuchWhenThatIsMarkedAndLittleAtAnyTime() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("meant").build();
        node.start();

        publish(snapshot(1, 21, flags(25))); // 5 of 30: many, but no large part
        assertThat(node.follow.follow()).isTrue();
        publish(snapshot(1, 49, together(flags(3), removed(27, 22, true))));
        assertThat(node.follow.follow()).isTrue();
        publish(snapshot(1, 50, flags(0))); // all 3: a large part, but few
        assertThat(node.follow.follow()).isTrue();
    }

    @Test
    void takesAnArchiveThatIsMarked() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("archived").build();
        node.start();

        publish(snapshot(1, 49, together(flags(2), archived(28, 21, true))));

        assertThat(node.follow.follow()).isTrue();
    }

    @Test
    void maySleepThroughAnyNumberOfSmallRemovals() throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("sleeper").build();
        node.start();
        var oneByOne = IntStream.range(2, 30)
                .mapToObj(i -> removal(i, 21 + i, 21 + i, false))
                .toList();

        publish(snapshot(1, 51, together(flags(2), oneByOne)));

        assertThat(node.follow.follow()).isTrue();
    }

    @Test
    void countsEachKindForItself() throws IOException {
        var settings = IntStream.range(0, 130)
                .mapToObj(i -> new Decision(DecisionKind.CONFIG.wireName(), "shop.k" + i, 1, i))
                .toList();
        publish(snapshot(1, 20, together(flags(30), settings)));
        var node = node("kinds").build();
        node.start();

        publish(snapshot(1, 49, together(together(flags(2), settings), removed(28, 21, false))));

        assertThat(node.follow.follow()).isFalse();
        assertThat(node.holds()).isEqualTo(161);
    }

    @Test
    void takesABackupThatKnowsLessWhenItWasGivenTheNextEpoch() throws IOException {
        publish(snapshot(1, 1_000, flags(30)));
        var node = node("less").build();
        node.start();

        publish(snapshot(2, 701, flags(10)));

        assertThat(node.follow.follow()).isTrue();
        assertThat(node.holds()).isEqualTo(11);
    }

    /// It came through the guard of the log: all that the region can see is that nobody marked it.
    private void refusesPoison(List<Decision> told, Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        redis = new InMemorySharedSnapshots();
        var node = node("poison" + told.size() + told.hashCode()).guards(guards).build();
        node.start();
        publish(snapshot(1, 49, together(flags(2), told)));

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.holds()).isEqualTo(31);
        assertThat(node.answers("flag-7")).isTrue();
        publish(snapshot(1, 78, flags(30)));
        assertThat(node.follow.follow()).as("once it is put right").isTrue();
    }

    // --- clocks that are wrong ---

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void aWrongClockChangesNothing(int minutes) throws IOException {
        ignoresTheClock(now.plus(Duration.ofMinutes(minutes)), Node::start);
    }

    @Test
    void ignoringTheClockNoticesThatTheFutureOrThePastIsRefused() {
        catches(() -> ignoresTheClock(now.minus(TEN_MINUTES), Node::startRefusingTheFuture));
        catches(() -> ignoresTheClock(now.plus(TEN_MINUTES), Node::startRefusingTheOld));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void aTokenEndsWhenItsTimeIsOverByMoreThanTheClockIsWrong(int minutes) throws IOException {
        endsTokensInTime(now.plus(Duration.ofMinutes(minutes)), Node::opens);
    }

    @Test
    void endingTokensNoticesThatTheirTimeIsNotLookedAt() {
        catches(() -> endsTokensInTime(now.minus(TEN_MINUTES), Node::opensAtAnyTime));
        catches(() -> endsTokensInTime(now.plus(TEN_MINUTES), Node::opensAtAnyTime));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void anOverrideHoldsForItsTimeThoughTheClockIsWrong(int minutes) throws IOException {
        overridesForAnHour(now.plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(15), OverridesOfTests::refresh);
    }

    @Test
    void overridingNoticesThatAWrongClockIsNotForgivenAndThatNothingEnds() {
        catches(() -> overridesForAnHour(now.minus(TEN_MINUTES), Duration.ofMinutes(5), OverridesOfTests::refresh));
        catches(() -> overridesForAnHour(now.plus(TEN_MINUTES), Duration.ofMinutes(15), _ -> {}));
    }

    private void endsTokensInTime(Instant time, BiPredicate<Node, String> opens) throws IOException {
        publish(new Snapshot(
                Node.SINGAPORE,
                1,
                20,
                List.of(
                        decision("long", token("long", now.plus(Duration.ofDays(1)))),
                        decision("over", token("over", now.minus(Duration.ofHours(1)))))));
        var node = node("tokens" + time.getEpochSecond()).at(time).build();
        node.start();

        assertThat(opens.test(node, "long")).isTrue();
        assertThat(opens.test(node, "over")).isFalse();
        node.clock.advance(Duration.ofDays(1).plus(TEN_MINUTES.multipliedBy(2)));
        assertThat(opens.test(node, "long")).isFalse();
    }

    /// Whoever issues it has the right time.
    private void overridesForAnHour(Instant time, Duration maxClockSkew, Consumer<OverridesOfTests> look)
            throws IOException {
        publish(snapshot(1, 20, flags(30)));
        var node = node("override" + time.getEpochSecond()).at(time).build();
        node.start();
        server.hangs();
        var overrides = new OverridesOfTests(node.decisions, node.clock, maxClockSkew);

        overrides.switchOff("flag-7", now, now.plus(Duration.ofHours(1)));
        look.accept(overrides);

        assertThat(node.answers("flag-7")).isFalse();
        assertThat(node.answers("flag-8")).isTrue();
        node.clock.advance(Duration.ofHours(1).plus(TEN_MINUTES));
        look.accept(overrides);
        assertThat(node.answers("flag-7")).isTrue();
    }

    private void ignoresTheClock(Instant time, Consumer<Node> start) throws IOException {
        publish(snapshot(1, 20, flags(30)));
        node("clock" + time.getEpochSecond()).build().run();
        server.hangs();
        redis = new InMemorySharedSnapshots();
        var node = node("clock" + time.getEpochSecond()).at(time).build();

        start.accept(node);

        assertThat(node.holds()).isEqualTo(31);
        assertThat(node.age()).isNotNegative();
        publish(snapshot(1, 21, flags(30)));
        assertThat(node.follow.follow()).isTrue();
        assertThat(node.decisions.revision()).isEqualTo(21);
    }

    private static void catches(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private Node.Builder node(String disk) {
        return new Node.Builder(server, directory.resolve(disk), redis, nodes).at(now);
    }

    private void publish(Snapshot snapshot) {
        var signed = RehearsedControlPlane.KEYS.sign(snapshot.toCanonicalJson());
        server.publishes(signed, "\"" + snapshot.epoch() + "-" + snapshot.revision() + "\"");
    }

    /// As the control plane makes one: its newest removal stands in it, and why each thing is gone.
    private static Snapshot snapshot(long epoch, long revision, List<Decision> decisions) {
        return new Snapshot(Node.SINGAPORE, epoch, revision, revision, together(decisions, List.of(REVOKED)));
    }

    private static List<Decision> flags(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> flag(i, 1, Map.of("enabled", true)))
                .toList();
    }

    private static Decision flag(int number, long revision, Map<String, Object> value) {
        return new Decision(DecisionKind.FLAG.wireName(), "flag-" + number, revision, value);
    }

    /// What is told of the last of thirty flags when one set took them away.
    private static List<Decision> removed(int count, long set, boolean marked) {
        return IntStream.range(0, count)
                .mapToObj(i -> removal(30 - count + i, set + i, set, marked))
                .toList();
    }

    private static List<Decision> archived(int count, long set, boolean marked) {
        var flags = IntStream.range(0, count)
                .mapToObj(i -> flag(30 - count + i, set + i, Map.of("enabled", true, "archived", true)))
                .toList();
        return together(flags, removed(count, set, marked));
    }

    private static Decision removal(int number, long revision, long set, boolean marked) {
        return new Removal(flag(number, 1, Map.of()).subject(), revision, set, marked).toDecision();
    }

    private static List<Decision> together(List<Decision> some, List<Decision> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static AccessToken token(String secret, Instant expiresAt) {
        return new AccessToken(
                Kind.CLIENT, Set.of("*"), Set.of("*"), List.of(new Secret(TokenHash.of(secret), expiresAt)), false);
    }

    private static Decision decision(String name, AccessToken token) {
        return new Decision(DecisionKind.TOKEN.wireName(), name, 7, token.toValue());
    }
}
