package dev.atoll.runtime.problem;

import org.jspecify.annotations.Nullable;

/// What was asked for cannot be meant. Callers get a 400 of the code `request.invalid` that says why.
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String title;

    /// @param title one sentence for a person; it never repeats what the caller sent
    public InvalidInput(String title) {
        super(title);
        this.title = title;
    }

    /// The body of a request that cannot do without one.
    ///
    /// @throws InvalidInput when there is none
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new InvalidInput("The body is missing");
        }
        return body;
    }

    /// One sentence for a person.
    public String title() {
        return title;
    }
}
