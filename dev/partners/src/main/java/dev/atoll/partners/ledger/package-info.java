/// What the simulated SMSC took in: the [Ledger] keeps every accepted submission across restarts, [LedgerServer] shows
/// the texts to tests and people, and [FaultSwitch] holds the faults they ask for.
@NullMarked
package dev.atoll.partners.ledger;

import org.jspecify.annotations.NullMarked;
