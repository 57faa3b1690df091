package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Attempt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A partner that answers what it was told to, and takes everything else.
final class ScriptedPartner implements ShortMessages {

    final List<Attempt> submitted = new ArrayList<>();
    private final Deque<SubmissionOutcome> script = new ArrayDeque<>();

    void answers(SubmissionOutcome... outcomes) {
        script.addAll(List.of(outcomes));
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public SubmissionOutcome submit(Attempt attempt) {
        submitted.add(attempt);
        var outcome = script.poll();
        return outcome == null ? new SubmissionOutcome.Taken("m" + submitted.size()) : outcome;
    }
}
