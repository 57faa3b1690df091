package dev.atoll.controlplane.limit;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.Identifier;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.limit.LimitReader;

/// The name of a limit, such as `redemption`. Some are known to the code of regions, which has a default for
/// them.
record LimitName(String value) implements Identifier {

    LimitName {
        Identifier.require(value, LimitReader.NAME, "The name of a limit");
    }

    Subject subject() {
        return new Subject(DecisionKind.LIMIT, value);
    }
}
