package dev.atoll.adapters.intent;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Everything that was asked of a partner, and how far it has come. The methods wait for the database: never call
/// them on an event loop. When one throws, nothing has changed.
public interface Intents {

    /// Keeps an intent, to be submitted at once. Asking again with the same command changes nothing.
    ///
    /// @return whether it is new
    boolean add(Intent intent, Instant now);

    /// Takes parts that are due. When this returns they are marked as submitting for everybody, and no one else
    /// gets them.
    ///
    /// @param deadline from when on a part without an answer is unknown
    List<Attempt> claim(int max, Instant now, Instant deadline);

    /// Takes a part one step on. When that ends the text, its outcome is appended to the outbox in the same
    /// transaction, and phone and body are erased.
    ///
    /// @return whether it changed anything; not if the step comes too late or for the second time
    boolean advance(long part, Step step, Instant now);

    /// The parts that a receipt may be about: those with one of these message ids, ended or not, and those that
    /// wait for their answer, the ones with that reference first. All from one moment, so that a part whose
    /// answer is being kept meanwhile is seen as one or the other. At most 100.
    List<SentPart> sent(Set<String> messageIds, int reference);

    /// Open parts whose deadline has passed.
    List<Long> overdue(int max, Instant now);

    /// Forgets intents that ended before.
    ///
    /// @return how many
    int forget(Instant endedBefore);
}
