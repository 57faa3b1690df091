package dev.atoll.contracts.partner;

import dev.atoll.contracts.event.Message;
import java.util.UUID;

/// What came of a [PartnerCommand]. Each command ends in exactly one outcome.
public sealed interface PartnerOutcome extends Message permits TextDelivered, TextFailed {

    /// The command that this answers.
    UUID command();

    /// What the command was about: for a text about a redemption, the redemption.
    UUID subject();
}
