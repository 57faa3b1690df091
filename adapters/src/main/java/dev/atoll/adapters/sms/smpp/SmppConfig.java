package dev.atoll.adapters.sms.smpp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.sms.smpp`: this region's SMSC.
@ConfigMapping(prefix = "atoll.sms.smpp")
interface SmppConfig {

    /// The name or address of the SMSC.
    String host();

    /// Where it listens.
    int port();

    /// Who we are to the SMSC; at most 15 characters (SMPP 3.4, 4.1.1).
    String systemId();

    /// At most 8 characters (SMPP 3.4, 4.1.1).
    String password();

    /// Whom the texts come from: a name of at most 11 characters, a number with `+`, or a short code.
    String sender();

    /// How long to wait for the SMSC when connecting and binding.
    @WithDefault("PT5S")
    Duration bindTimeout();

    /// How long to wait for an answer. Must be shorter than `atoll.sms.unknown-after`.
    @WithDefault("PT10S")
    Duration responseTimeout();

    /// How long the link may be silent before we ask whether it still stands.
    @WithDefault("PT30S")
    Duration enquireInterval();

    /// How long to wait before connecting again for the first time; doubled with each failure.
    @WithDefault("PT1S")
    Duration reconnectPause();

    /// The longest that we wait before connecting again.
    @WithDefault("PT30S")
    Duration longestPause();

    /// How many receipts are worked on at the same time.
    @WithDefault("4")
    int receivers();

    /// How a message id in a receipt relates to the one in the response.
    @WithDefault("ANY")
    SmppMessageIds messageIds();
}
