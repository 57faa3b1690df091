package dev.atoll.controlplane.access;

import dev.atoll.contracts.identity.RegionId;

/// Who sent a request, as its token says.
public sealed interface Caller {

    /// The name that the change log keeps as the author.
    String name();

    /// Somebody who may decide and see everything.
    record Admin() implements Caller {

        @Override
        public String name() {
            return "admin";
        }
    }

    /// A process of one region, which sees only what is decided for that region.
    record Region(RegionId id) implements Caller {

        @Override
        public String name() {
            return id.value();
        }
    }
}
