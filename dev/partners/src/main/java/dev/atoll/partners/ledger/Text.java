package dev.atoll.partners.ledger;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The submissions that make up one text: a single one, or parts which may come in any order.
final class Text {

    private final List<Submission> parts = new ArrayList<>();

    Text(Submission first) {
        parts.add(first);
    }

    boolean isWhole() {
        var part = first().part();
        return part == null || parts.size() == part.total();
    }

    /// Whether this part belongs here and is still missing; a part sent twice opens a second text.
    boolean lacks(Submission other) {
        var ours = first().requiredPart();
        var theirs = other.requiredPart();
        return first().route().equals(other.route())
                && ours.reference() == theirs.reference()
                && ours.total() == theirs.total()
                && parts.stream().noneMatch(known -> known.requiredPart().number() == theirs.number());
    }

    void add(Submission part) {
        parts.add(part);
        parts.sort(comparingInt(known -> known.requiredPart().number()));
    }

    TextView view(Instant now) {
        var route = first().route();
        var text = parts.stream().map(Submission::text).collect(Collectors.joining());
        var receivedAt = parts.stream().map(Submission::receivedAt).max(Instant::compareTo);
        return new TextView(route.to(), route.from(), text, receivedAt.orElseThrow(), route.region(), state(now));
    }

    private TextState state(Instant now) {
        var states = parts.stream().map(part -> part.state(now)).collect(Collectors.toSet());
        if (states.contains(TextState.ACCEPTED)) {
            return TextState.ACCEPTED;
        }
        return states.contains(TextState.UNDELIVERABLE) ? TextState.UNDELIVERABLE : TextState.DELIVERED;
    }

    private Submission first() {
        return parts.getFirst();
    }
}
