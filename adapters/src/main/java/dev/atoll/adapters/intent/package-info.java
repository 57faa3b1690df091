/// The ledger of what this region owes its partners, so that nothing is asked twice and each command ends once.
///
/// [Intents] keeps it. A part is SUBMITTING in the database before it goes out, so after a crash we know that we
/// do not know; [Part#after] is the table of what may follow what.
@NullMarked
package dev.atoll.adapters.intent;

import org.jspecify.annotations.NullMarked;
