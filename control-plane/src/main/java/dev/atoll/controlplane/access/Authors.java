package dev.atoll.controlplane.access;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.controlplane.access.Caller.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/// Those whom the log names, and what they may decide now: something that they wanted made later is made only while
/// they may.
@ApplicationScoped
public class Authors {

    private static final String PERSON = "person:";

    private final AccessConfig config;
    private final IssuedTokens issued;

    Authors(AccessConfig config, IssuedTokens issued) {
        this.config = config;
        this.issued = issued;
    }

    /// Whether it is known what they may: not before the log was read once.
    public boolean areKnown() {
        return issued.areKnown();
    }

    /// Whether the author may decide about this kind in all of these regions now. Of people only their provider
    /// knows, and only when they come: what they were allowed when they asked for it holds.
    ///
    /// @param regions by name, and `*` for all
    public boolean mayDecide(String author, DecisionKind kind, Collection<String> regions) {
        return author.startsWith(PERSON)
                || caller(author)
                        .filter(caller -> caller.mayDecide(kind, regions))
                        .isPresent();
    }

    private Optional<Caller> caller(String author) {
        return author.equals(Tokens.ADMIN)
                ? config.adminToken().map(_ -> User.everywhere(Tokens.ADMIN, Role.ADMIN))
                : issued.callerNamed(author);
    }
}
