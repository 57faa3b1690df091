package dev.atoll.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.RehearsedControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A region outlives its center, and believes nothing that would harm it. Every promise is also checked with the
/// bug that it is there for: then the very same check must fail.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class StaticStabilityTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Decision REVOKED =
            new Decision(DecisionKind.TOKEN.wireName(), "sdk-7", 20, Map.of("revoked", true));

    private final Instant now = Instant.now(); // as the disk sees it

    @TempDir
    Path directory;

    private RehearsedControlPlane server;
    private InMemorySharedSnapshots redis;

    @BeforeEach
    void open() throws IOException {
        server = new RehearsedControlPlane();
        redis = new InMemorySharedSnapshots();
    }

    @AfterEach
    void close() {
        server.close();
    }

    // --- a week without a control plane ---

    @Test
    void servesForAWeekWithoutAControlPlane() throws IOException {
        servesForAWeek(node("a").build());
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

    private void servesForAWeek(Node node) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        node.start();
        server.hangs();

        node.clock.advance(WEEK);

        assertThat(node.follow.follow()).isFalse();
        assertThat(node.holds()).isEqualTo(31);
        assertThat(node.age()).isEqualTo(WEEK.toSeconds());
        node.stop();
    }

    /// As fast as with a control plane: within a fraction of the time-out that a dead one costs whoever waits for
    /// it.
    private void startsColdFrom(Source source, String first, String second, boolean keeps) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        node(first).keeping(keeps).build().run();
        server.hangs();
        var fresh = node(second).at(now.plus(WEEK)).build();

        var begin = System.nanoTime();
        fresh.start();
        var took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(fresh.decisions.held().source()).isEqualTo(source);
        assertThat(fresh.holds()).isEqualTo(31);
        assertThat(took).isLessThan(server.config().timeout());
        assertThat(fresh.age())
                .as("how old it is")
                .isGreaterThan(WEEK.minusDays(1).toSeconds());
        fresh.stop();
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

    private void staysRevoked(boolean keeps, Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        node("a").keeping(keeps).guards(guards).build().run();
        publish(new Snapshot(Node.SINGAPORE, 1, 19, flags(30))); // of before it was revoked
        var restarted = node("a").guards(guards).build();

        restarted.start();
        assertThat(restarted.follow.follow()).isFalse();

        assertThat(restarted.decisions.held().find(DecisionKind.TOKEN, "sdk-7")).contains(REVOKED);
        restarted.stop();
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
        publish(snapshot(1, 20, 0, flags(30)));
        var node = node("epoch").build();
        node.start();

        publish(snapshot(2, 12, 0, flags(30)));

        assertThat(node.follow.follow()).isTrue();
        assertThat(node.decisions.held().epoch()).isEqualTo(2);
        node.stop();
    }

    private void refusesABackup(long epoch, long revision, Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        var node = node("backup" + epoch).guards(guards).build();
        node.start();
        publish(snapshot(epoch, revision, 0, flags(30)));

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.decisions.revision()).isEqualTo(20);
        node.stop();
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
        publish(snapshot(1, 20, 0, flags(30)));
        node("a").build().run();
        server.hangs();
        var file = directory.resolve("a/snapshot-ap-southeast-1.signed");
        Files.writeString(file, Files.readString(file).replace("\"revoked\":true", "\"revoked\":false"));

        var restarted = node("a").build();
        restarted.start();

        assertThat(restarted.decisions.held().source()).isEqualTo(Source.REDIS);
        assertThat(restarted.decisions.held().find(DecisionKind.TOKEN, "sdk-7")).contains(REVOKED);
        restarted.stop();
    }

    private void refusesCorruption(Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        var node = node("corrupt").guards(guards).build();
        node.start();
        var next = RehearsedControlPlane.KEYS.sign(snapshot(1, 21, 0, flags(30)).toCanonicalJson());
        server.publishes(
                new SignedText(next.signatures(), next.text().replace("\"revoked\":true", "\"revoked\":false")),
                "\"21\"");

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.decisions.revision()).isEqualTo(20);
        assertThat(node.kept()).contains("\"revision\":20");
        node.stop();
    }

    // --- a change that removes most of what holds ---

    @Test
    void refusesAPoisonChange() throws IOException {
        refusesPoison(Guard.all());
    }

    @Test
    void refusingPoisonNoticesThatNobodyCounts() {
        catches(() -> refusesPoison(Guard.allBut(Guard.MASS_REMOVAL)));
    }

    @Test
    void takesAwayMuchWhenThatIsMeantAndLittleAtAnyTime() throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        var node = node("meant").build();
        node.start();

        publish(snapshot(1, 21, 0, flags(25))); // 5 of 31: many, but no large part
        assertThat(node.follow.follow()).isTrue();
        publish(snapshot(1, 22, 22, flags(3)));
        assertThat(node.follow.follow()).isTrue();
        publish(snapshot(1, 23, 22, flags(0))); // 3 of 4: a large part, but few
        assertThat(node.follow.follow()).isTrue();
        node.stop();
    }

    @Test
    void takesABackupThatKnowsLessWhenItWasGivenTheNextEpoch() throws IOException {
        publish(snapshot(1, 1_000, 0, flags(30)));
        var node = node("less").build();
        node.start();

        publish(snapshot(2, 701, 0, flags(10)));

        assertThat(node.follow.follow()).isTrue();
        assertThat(node.holds()).isEqualTo(11);
        node.stop();
    }

    private void refusesPoison(Set<Guard> guards) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        var node = node("poison").guards(guards).build();
        node.start();
        publish(snapshot(1, 21, 20, flags(2))); // the mark is of a change that holds already

        assertThat(node.follow.follow()).isFalse();

        assertThat(node.holds()).isEqualTo(31);
        publish(snapshot(1, 22, 20, flags(30)));
        assertThat(node.follow.follow()).as("once it is put right").isTrue();
        node.stop();
    }

    // --- clocks that are wrong ---

    @Test
    void aWrongClockChangesNothing() throws IOException {
        ignoresTheClock(now.minus(TEN_MINUTES), Node::start);
        ignoresTheClock(now.plus(TEN_MINUTES), Node::start);
    }

    @Test
    void ignoringTheClockNoticesThatTheFutureIsRefused() {
        catches(() -> ignoresTheClock(now.minus(TEN_MINUTES), Node::startRefusingTheFuture));
    }

    private void ignoresTheClock(Instant time, Consumer<Node> start) throws IOException {
        publish(snapshot(1, 20, 0, flags(30)));
        node("clock" + time.getEpochSecond()).build().run();
        server.hangs();
        redis = new InMemorySharedSnapshots();
        var node = node("clock" + time.getEpochSecond()).at(time).build();

        start.accept(node);

        assertThat(node.holds()).isEqualTo(31);
        assertThat(node.age()).isNotNegative();
        publish(snapshot(1, 21, 0, flags(30)));
        assertThat(node.follow.follow()).isTrue();
        assertThat(node.decisions.revision()).isEqualTo(21);
        node.stop();
    }

    private static void catches(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private Node.Builder node(String disk) {
        return new Node.Builder(server, directory.resolve(disk), redis).at(now);
    }

    private void publish(Snapshot snapshot) {
        var signed = RehearsedControlPlane.KEYS.sign(snapshot.toCanonicalJson());
        server.publishes(signed, "\"" + snapshot.epoch() + "-" + snapshot.revision() + "\"");
    }

    private static Snapshot snapshot(long epoch, long revision, long removal, List<Decision> decisions) {
        return new Snapshot(
                Node.SINGAPORE,
                epoch,
                revision,
                removal,
                Stream.concat(decisions.stream(), Stream.of(REVOKED)).toList());
    }

    private static List<Decision> flags(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Decision(DecisionKind.FLAG.wireName(), "flag-" + i, 1, Map.of("enabled", true)))
                .toList();
    }
}
