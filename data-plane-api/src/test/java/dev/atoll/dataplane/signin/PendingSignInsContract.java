package dev.atoll.dataplane.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.dataplane.signin.PendingSignIns.Attempt;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What every store of pending sign-ins must do.
abstract class PendingSignInsContract {

    /// Threads of their own: they see the classes that the test sees, which those of the common pool may not.
    private static final Executor AT_ONCE = command -> Thread.ofVirtual().start(command);

    static final Settings SETTINGS = new Settings(Duration.ofMinutes(5));
    static final Settings SHORT = new Settings(Duration.ofMillis(300));

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final String CODE = "123456";

    private final PhoneNumber phone = somePhone();

    abstract PendingSignIns pending(SignInConfig config);

    @Test
    void provesWhoHoldsThePhoneOnce() {
        var id = keep(SETTINGS);

        assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Proven(phone, "Ada"));
        assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Gone());
    }

    @Test
    void knowsNothingOfASignInThatNobodyAskedFor() {
        assertThat(attempt(SignInId.random(RANDOM), CODE)).isEqualTo(new Attempt.Gone());
    }

    @Test
    void stopsListeningAfterFiveWrongCodes() {
        var id = keep(SETTINGS);
        var wrong =
                IntStream.range(0, 5).mapToObj(i -> attempt(id, "00000" + i)).toList();

        assertThat(wrong).containsOnly(new Attempt.Wrong());
        assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Exhausted());
    }

    @Test
    void countsWrongCodesAtTheSameTime() {
        var id = keep(SETTINGS);

        var attempts = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt(id, "%06d".formatted(i)), AT_ONCE))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(attempts).filteredOn(new Attempt.Wrong()::equals).hasSize(5);
        assertThat(attempts).filteredOn(new Attempt.Exhausted()::equals).hasSize(45);
    }

    @Test
    void letsOneOfManyCallersAtTheSameTimeUseTheCode() {
        var id = keep(SETTINGS);

        var attempts = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt(id, CODE), AT_ONCE))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(attempts).filteredOn(Attempt.Proven.class::isInstance).hasSize(1);
        assertThat(attempts).filteredOn(Attempt.Gone.class::isInstance).hasSize(19);
    }

    @Test
    void sendsAPhoneThreeCodesAndThenLetsItWait() {
        IntStream.range(0, 3).forEach(i -> keep(SETTINGS));

        assertThat(wait(SETTINGS, somePhone())).isEmpty();
        assertThat(wait(SETTINGS, phone))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
    }

    @Test
    void takesARightCodeOnceMoreThatLetNobodyIn() {
        var id = keep(SETTINGS);
        assertThat(attempt(id, CODE)).isInstanceOf(Attempt.Proven.class);

        pending(SETTINGS).putBack(signIn(id, phone)).await().atMost(Duration.ofSeconds(10));

        assertThat(attempt(id, "000000")).isEqualTo(new Attempt.Wrong());
        assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Proven(phone, "Ada"));
        assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Gone());
    }

    @Test
    void countsNoCodeAgainstAPhoneThatWasNotSent() {
        IntStream.range(0, 5).forEach(i -> {
            var id = keep(SETTINGS);
            pending(SETTINGS).withdraw(signIn(id, phone)).await().atMost(Duration.ofSeconds(10));
            assertThat(attempt(id, CODE)).isEqualTo(new Attempt.Gone());
        });
    }

    @Test
    void forgetsASignInWhoseCodeIsNoLongerGood() {
        var id = keep(SHORT);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> attempt(id, "999999").equals(new Attempt.Gone()));
    }

    private SignInId keep(SignInConfig config) {
        var id = SignInId.random(RANDOM);
        assertThat(keep(config, id, phone)).isEmpty();
        return id;
    }

    private Optional<Duration> wait(SignInConfig config, PhoneNumber of) {
        return keep(config, SignInId.random(RANDOM), of);
    }

    private Optional<Duration> keep(SignInConfig config, SignInId id, PhoneNumber of) {
        return pending(config).keep(signIn(id, of)).await().atMost(Duration.ofSeconds(10));
    }

    private static PendingSignIn signIn(SignInId id, PhoneNumber of) {
        return new PendingSignIn(id, id.seal(CODE), of, "Ada");
    }

    private Attempt attempt(SignInId id, String code) {
        return pending(SETTINGS).attempt(id, id.seal(code)).await().atMost(Duration.ofSeconds(10));
    }

    static PhoneNumber somePhone() {
        return new PhoneNumber("+658" + RANDOM.nextInt(1_000_000, 10_000_000));
    }

    /// The defaults, with a lifetime of its own.
    record Settings(Duration codeLifetime) implements SignInConfig {

        @Override
        public int attempts() {
            return 5;
        }

        @Override
        public int codesPerPhone() {
            return 3;
        }

        @Override
        public Duration phoneWindow() {
            return Duration.ofMinutes(10);
        }

        @Override
        public String text() {
            return "Your code: {code}";
        }
    }
}
