package dev.atoll.launcher.doctor;

/// One thing that was looked at.
///
/// @param mend what to do about it; empty when all is well
public record Finding(String subject, Verdict verdict, String found, String mend) {

    /// Whether it matters.
    public enum Verdict {
        GOOD,
        /// Something optional is not there.
        MISSING,
        /// A stack will not run.
        BAD
    }

    static Finding good(String subject, String found) {
        return new Finding(subject, Verdict.GOOD, found, "");
    }

    static Finding missing(String subject, String mend) {
        return new Finding(subject, Verdict.MISSING, "not found", mend);
    }

    static Finding bad(String subject, String found, String mend) {
        return new Finding(subject, Verdict.BAD, found, mend);
    }
}
