package dev.atoll.partners.ledger;

import java.util.List;

/// The faults that the SMSC shall show. What is absent from the JSON is off.
///
/// @param rejectedPrefixes numbers that are refused for good (`ESME_RINVDSTADR`)
/// @param undeliverablePrefixes numbers that are accepted and then never reached
/// @param throttle how many of the next submissions are refused for now (`ESME_RTHROTTLED`)
/// @param loseResponses how many of the next submissions are accepted and their connection dropped before the response
public record Faults(
        List<String> rejectedPrefixes, List<String> undeliverablePrefixes, int throttle, int loseResponses) {

    /// No faults.
    public static final Faults NONE = new Faults(List.of(), List.of(), 0, 0);

    @SuppressWarnings("NullAway") // Jackson gives null for what the JSON leaves out
    public Faults {
        rejectedPrefixes = rejectedPrefixes == null ? List.of() : List.copyOf(rejectedPrefixes);
        undeliverablePrefixes = undeliverablePrefixes == null ? List.of() : List.copyOf(undeliverablePrefixes);
    }

    /// Whether this number is refused for good.
    public boolean rejects(String number) {
        return rejectedPrefixes.stream().anyMatch(number::startsWith);
    }

    /// How the delivery to this number ends.
    public TextState outcome(String number) {
        return undeliverablePrefixes.stream().anyMatch(number::startsWith)
                ? TextState.UNDELIVERABLE
                : TextState.DELIVERED;
    }
}
