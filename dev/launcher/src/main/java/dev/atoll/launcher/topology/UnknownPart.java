package dev.atoll.launcher.topology;

import java.util.List;

/// There is no process of that name in this stack.
public final class UnknownPart extends RuntimeException {

    UnknownPart(String name, List<String> known) {
        super("There is no process '%s'. This stack has:%n  %s".formatted(name, String.join("\n  ", known)));
    }
}
