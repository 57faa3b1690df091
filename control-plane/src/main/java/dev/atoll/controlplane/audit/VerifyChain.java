package dev.atoll.controlplane.audit;

import dev.atoll.controlplane.changelog.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads the whole log and checks that nothing in it was altered, dropped or reordered.
@ApplicationScoped
class VerifyChain {

    private static final int PAGE = 500;

    private final Changes changes;

    VerifyChain(Changes changes) {
        this.changes = changes;
    }

    Uni<Chain> verify() {
        return verifyFrom(Chain.EMPTY);
    }

    private Uni<Chain> verifyFrom(Chain checked) {
        return changes.page(checked.revision(), PAGE)
                .chain(page -> page.isEmpty() || !checked.intact()
                        ? Uni.createFrom().item(checked)
                        : verifyFrom(checked.extend(page)));
    }
}
