package dev.atoll.runtime.flag;

/// What was given as flags is none. Whoever has flags that are good goes on with them.
public final class UnreadableFlags extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFlags(String reason) {
        super(reason);
    }
}
