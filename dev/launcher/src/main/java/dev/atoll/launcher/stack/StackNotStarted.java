package dev.atoll.launcher.stack;

import java.util.List;

/// Some parts of a stack did not become ready; their own messages went to the [Progress].
public final class StackNotStarted extends RuntimeException {

    StackNotStarted(List<String> failed) {
        super("Not started: " + String.join(", ", failed));
    }
}
