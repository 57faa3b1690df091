package dev.atoll.partners.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One line of the ledger's file.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerEntry.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = LedgerEntry.Acknowledged.class, name = "acknowledged")
})
sealed interface LedgerEntry {

    /// A submission was accepted.
    record Accepted(Submission submission) implements LedgerEntry {}

    /// The client took the receipt of a submission.
    record Acknowledged(long messageId) implements LedgerEntry {}
}
