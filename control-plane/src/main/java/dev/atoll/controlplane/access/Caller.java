package dev.atoll.controlplane.access;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// Who sent a request, as its token says.
public sealed interface Caller {

    /// The name that the change log keeps as the author.
    String name();

    /// Whether the caller may decide about this kind in all of these regions.
    ///
    /// @param regions by name, and `*` for all
    boolean mayDecide(DecisionKind kind, Collection<String> regions);

    /// Somebody who works with the control plane: a person, or a script.
    ///
    /// @param regions where an operator may decide; `*` for everywhere
    record User(String name, Role role, Set<String> regions) implements Caller {

        private static final String EVERYWHERE = "*";
        private static final Set<DecisionKind> ADMINS_ALONE = EnumSet.of(DecisionKind.TOKEN, DecisionKind.EPOCH);

        /// Somebody whose role holds in every region.
        static User everywhere(String name, Role role) {
            return new User(name, role, Set.of(EVERYWHERE));
        }

        @Override
        public boolean mayDecide(DecisionKind kind, Collection<String> asked) {
            return switch (role) {
                case ADMIN -> true;
                case OPERATOR -> !ADMINS_ALONE.contains(kind) && isWithin(asked);
                case VIEWER, NONE -> false;
            };
        }

        private boolean isWithin(Collection<String> asked) {
            return regions.contains(EVERYWHERE) || regions.containsAll(asked);
        }
    }

    /// A process of one region, which sees only what is decided for that region.
    record Region(RegionId id) implements Caller {

        @Override
        public String name() {
            return id.value();
        }

        @Override
        public boolean mayDecide(DecisionKind kind, Collection<String> regions) {
            return false;
        }
    }

    /// An SDK or a browser that asks for the flags of one region.
    ///
    /// @param projects whose flags it sees; `*` for all
    /// @param isBrowser whether it gets answers, and no rules
    record Client(String name, RegionId region, Set<String> projects, boolean isBrowser) implements Caller {

        @Override
        public boolean mayDecide(DecisionKind kind, Collection<String> regions) {
            return false;
        }
    }

    /// What a user may do.
    enum Role {
        /// Nothing: somebody who signed in, and whom nobody gave a role.
        NONE,
        /// Look.
        VIEWER,
        /// Decide flags, config and limits.
        OPERATOR,
        /// Everything, also saying who else may.
        ADMIN
    }
}
