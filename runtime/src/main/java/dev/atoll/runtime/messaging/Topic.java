package dev.atoll.runtime.messaging;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.contracts.partner.PartnerCommand;
import dev.atoll.contracts.partner.PartnerOutcome;

/// The topics of the platform, one for each kind of message. Facts go to the center's bus, all others stay in a region.
public enum Topic {
    EVENTS("atoll-events"),
    COMMANDS("atoll-commands"),
    OUTCOMES("atoll-outcomes"),
    FACTS("atoll-facts");

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    /// The name of the topic at the broker.
    public String wireName() {
        return wireName;
    }

    /// Where a message of this kind belongs.
    ///
    /// @throws IllegalArgumentException when it is of no kind that travels
    public static Topic of(Message message) {
        return switch (message) {
            case PlatformEvent event -> EVENTS;
            case PartnerCommand command -> COMMANDS;
            case PartnerOutcome outcome -> OUTCOMES;
            case AnonymizedFact fact -> FACTS;
            default -> throw new IllegalArgumentException(message.getClass().getName() + " belongs to no topic");
        };
    }
}
