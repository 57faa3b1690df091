package dev.atoll.contracts.partner;

import dev.atoll.contracts.event.Message;

/// Something that the platform asks of a partner. Asking twice with the same id has the effect of asking once.
public sealed interface PartnerCommand extends Message permits SendText {}
