package dev.atoll.runtime.outbox;

import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.contracts.partner.PartnerCommand;
import dev.atoll.contracts.partner.PartnerOutcome;

/// The topics of a region's bus, one for each kind of message.
public enum Topic {
    EVENTS("atoll-events"),
    COMMANDS("atoll-commands"),
    OUTCOMES("atoll-outcomes");

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
    static Topic of(Message message) {
        return switch (message) {
            case PlatformEvent event -> EVENTS;
            case PartnerCommand command -> COMMANDS;
            case PartnerOutcome outcome -> OUTCOMES;
            default -> throw new IllegalArgumentException(message.getClass().getName() + " belongs to no topic");
        };
    }
}
