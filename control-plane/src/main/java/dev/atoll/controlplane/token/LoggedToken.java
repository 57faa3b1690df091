package dev.atoll.controlplane.token;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.controlplane.changelog.Change;

/// A token as the newest change about it says.
record LoggedToken(Change change, AccessToken token) {

    String name() {
        return change.proposal().key();
    }
}
