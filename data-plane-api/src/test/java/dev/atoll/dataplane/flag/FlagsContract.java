package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.contracts.identity.CustomerId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every implementation of [Flags] answers.
abstract class FlagsContract {

    static final CustomerId ADA = new CustomerId("0192d3a4-0000-7000-8000-00000000ada0");
    static final Flag REDEMPTION = new Flag("coupon.redemption", true);
    static final Flag UNKNOWN_ON = new Flag("nobody.decided-this", true);
    static final Flag UNKNOWN_OFF = new Flag("nobody.decided-that", false);

    abstract Flags flags();

    /// An operator switches the flag for everybody.
    abstract void decide(Flag flag, boolean enabled);

    @Test
    void answersTheFallbackWhileNobodyDecided() {
        assertThat(flags().isEnabled(UNKNOWN_ON, ADA)).isTrue();
        assertThat(flags().isEnabled(UNKNOWN_OFF, ADA)).isFalse();
    }

    @Test
    void answersWhatWasDecidedLast() {
        var flags = flags();

        decide(REDEMPTION, false);
        await().atMost(Duration.ofSeconds(5)).until(() -> !flags.isEnabled(REDEMPTION, ADA));

        decide(REDEMPTION, true);
        await().atMost(Duration.ofSeconds(5)).until(() -> flags.isEnabled(REDEMPTION, ADA));
    }
}
