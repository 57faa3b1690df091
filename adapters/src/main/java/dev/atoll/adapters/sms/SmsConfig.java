package dev.atoll.adapters.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.sms`.
@ConfigMapping(prefix = "atoll.sms")
interface SmsConfig {

    /// How many parts may wait for the partner's answer at the same time.
    @WithDefault("10")
    int window();

    /// How long to rest when nothing was due.
    @WithDefault("PT0.05S")
    Duration pollInterval();

    /// How long a part waits after the partner put it off for the first time; doubled each time after.
    @WithDefault("PT1S")
    Duration retryPause();

    /// The longest that a part waits for its next attempt.
    @WithDefault("PT1M")
    Duration longestPause();

    /// How long a receipt may still settle a part whose answer was lost. Longer than the partner may take to
    /// answer.
    @WithDefault("PT2M")
    Duration unknownAfter();

    /// How long to wait for the receipt of a part that the partner took.
    @WithDefault("PT24H")
    Duration receiptWithin();

    /// How often to look for what is overdue.
    @WithDefault("PT1S")
    Duration settleInterval();

    /// How long an ended text stays known, without phone and body; longer than the bus may repeat a command.
    @WithDefault("P30D")
    Duration forgetAfter();
}
