package dev.atoll.runtime.override;

import dev.atoll.contracts.signature.SignedText;
import java.time.Instant;
import java.util.List;

/// The overrides of a region, where all its instances find them. What is read there is trusted no more than what
/// comes from anywhere else. Both may block for a moment, and answer with nothing rather than fail.
public interface SharedOverrides {

    /// All that were kept and did not expire.
    List<Kept> all();

    /// Keeps it until it expires, in place of one about the same that was issued earlier.
    ///
    /// @param subject what it is about
    void keep(String subject, Kept kept, Instant issuedAt, Instant expiresAt);

    /// What was kept.
    ///
    /// @param since the revision that the region ran on when it was taken
    record Kept(SignedText signed, long since) {}
}
