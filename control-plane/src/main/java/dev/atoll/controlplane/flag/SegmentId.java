package dev.atoll.controlplane.flag;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.Identifier;
import dev.atoll.controlplane.changelog.Subject;
import java.util.regex.Pattern;

/// The number that flags name a segment by, such as `7`.
public record SegmentId(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]{0,8}");

    /// @throws dev.atoll.contracts.identity.InvalidIdentifier when it is none
    public SegmentId {
        Identifier.require(value, FORMAT, "A segment's number");
    }

    Subject subject() {
        return new Subject(DecisionKind.SEGMENT, value);
    }

    /// Whether a segment may be called so.
    public static boolean isValid(String id) {
        return FORMAT.matcher(id).matches();
    }
}
