package dev.atoll.partners.ledger;

import dev.atoll.partners.ledger.LedgerEntry.Accepted;
import dev.atoll.partners.ledger.LedgerEntry.Acknowledged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Every submission that was accepted, duplicates too, and which of their receipts are still owed. The newest texts are
/// in memory, all of them in the file. Its methods may throw [UncheckedIOException] when the disk does not take a line.
public final class Ledger implements AutoCloseable {

    private final LedgerFile file;
    private final int capacity;
    private final Deque<Text> whole = new ArrayDeque<>();
    private final List<Text> partial = new ArrayList<>();
    private final Map<Long, Submission> owed = new LinkedHashMap<>();

    private Ledger(LedgerFile file, int capacity) {
        this.file = file;
        this.capacity = capacity;
    }

    /// Opens the ledger with what its file holds.
    ///
    /// @param capacity how many texts are kept in memory
    public static Ledger open(Path path, int capacity) throws IOException {
        var ledger = new Ledger(LedgerFile.open(path), capacity);
        ledger.file.entries().forEach(ledger::apply);
        return ledger;
    }

    /// Remembers a submission; when this returns, a killed process does not forget it.
    public synchronized void accept(Submission submission) {
        write(new Accepted(submission));
    }

    /// Remembers that the client took the receipt.
    public synchronized void acknowledge(Submission submission) {
        write(new Acknowledged(submission.messageId()));
    }

    /// The submissions to a region whose receipt was not taken yet, oldest first.
    public synchronized List<Submission> owedReceipts(String region) {
        return owed.values().stream()
                .filter(submission -> submission.route().region().equals(region))
                .toList();
    }

    /// The texts whose parts are all there, oldest first.
    synchronized List<TextView> texts(Predicate<TextView> filter, Instant now) {
        return whole.stream().map(text -> text.view(now)).filter(filter).toList();
    }

    /// Forgets all texts, and the receipts that are owed for them at the next start.
    synchronized void clear() {
        try {
            file.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        whole.clear();
        partial.clear();
        owed.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void write(LedgerEntry entry) {
        try {
            file.append(entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        apply(entry);
    }

    private void apply(LedgerEntry entry) {
        switch (entry) {
            case Accepted(Submission submission) -> {
                if (submission.receipt().wanted()) {
                    owed.put(submission.messageId(), submission);
                }
                keep(join(submission));
            }
            case Acknowledged(long messageId) -> owed.remove(messageId);
        }
    }

    private Text join(Submission submission) {
        if (submission.part() == null) {
            return new Text(submission);
        }
        for (var text : partial) {
            if (text.lacks(submission)) {
                text.add(submission);
                return text;
            }
        }
        var opened = new Text(submission);
        partial.add(opened);
        return opened;
    }

    private void keep(Text text) {
        if (text.isWhole()) {
            partial.remove(text);
            whole.addLast(text);
        }
        if (whole.size() > capacity) {
            whole.removeFirst();
        }
        if (partial.size() > capacity) {
            partial.removeFirst();
        }
    }
}
