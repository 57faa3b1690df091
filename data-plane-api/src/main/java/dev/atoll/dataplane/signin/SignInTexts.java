package dev.atoll.dataplane.signin;

import dev.atoll.contracts.partner.SendText;
import io.smallrye.mutiny.Uni;

/// The text messages with codes, on their way to the region's SMS partner.
interface SignInTexts {

    /// Hands the text over for good; it leaves after this.
    Uni<Void> send(SendText text);
}
