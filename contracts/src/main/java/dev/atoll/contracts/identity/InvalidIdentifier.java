package dev.atoll.contracts.identity;

/// A text that is not the name it claims to be.
public final class InvalidIdentifier extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String expectation;

    InvalidIdentifier(String expectation) {
        super(expectation);
        this.expectation = expectation;
    }

    /// What would have been valid; never the refused text, which may be personal.
    public String expectation() {
        return expectation;
    }
}
