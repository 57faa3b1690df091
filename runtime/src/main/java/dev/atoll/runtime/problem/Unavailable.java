package dev.atoll.runtime.problem;

import java.time.Duration;

/// Something that this process needs is away. Nothing was half done, and a retry may help: callers get a 503 with
/// `Retry-After`.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String title;
    private final Duration retryAfter;

    /// @param code a stable code, `<room>.unavailable`
    /// @param title one sentence for a person; nothing personal
    /// @param cause what was seen, for the log alone
    public Unavailable(String code, String title, Duration retryAfter, Throwable cause) {
        super(title, cause);
        this.code = code;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    /// A stable code for the problem.
    public String code() {
        return code;
    }

    /// One sentence for a person.
    public String title() {
        return title;
    }

    /// When a retry may help.
    public Duration retryAfter() {
        return retryAfter;
    }
}
