package dev.atoll.runtime.messaging;

/// A message that no retry can mend, because it is not what its type says. It goes to the dead letters, where a person
/// decides.
public final class PoisonMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param reason what is wrong, without repeating anything of the body
    public PoisonMessage(String reason) {
        super(reason);
    }
}
