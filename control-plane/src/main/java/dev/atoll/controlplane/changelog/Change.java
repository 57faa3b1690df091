package dev.atoll.controlplane.changelog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/// One decision as it stands in the log.
///
/// @param revision counts from 1 without a gap
/// @param mark how it came into the log
/// @param at when it was appended, in microseconds as PostgreSQL keeps it
/// @param previousHash the hash of the revision before; 64 zeros before the first
/// @param hash SHA-256 over everything else, in hex
public record Change(long revision, Proposal proposal, Mark mark, Instant at, String previousHash, String hash) {

    /// The hash that the first change follows.
    public static final String GENESIS = "0".repeat(64);

    /// The change that makes the proposal the next revision.
    public static Change after(long revision, String hash, Proposal proposal, Mark mark, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var next = revision + 1;
        return new Change(next, proposal, mark, at, hash, hashOf(next, proposal, mark, at, hash));
    }

    /// How a change came into the log.
    ///
    /// @param epoch which control plane wrote it
    /// @param set the first revision of those that were appended at once; its own when it came alone
    /// @param massRemoval whether somebody said that it may remove much, so that a region may accept that
    public record Mark(long epoch, long set, boolean massRemoval) {}

    /// What it decided about.
    public Subject subject() {
        return proposal.subject();
    }

    /// Whether this is exactly what was appended behind the given hash.
    public boolean follows(String expectedHash) {
        return previousHash.equals(expectedHash) && hash.equals(hashOf(revision, proposal, mark, at, previousHash));
    }

    /// The canonical form is each field behind its length in bytes, so that no text can pose as two.
    private static String hashOf(long revision, Proposal proposal, Mark mark, Instant at, String previousHash) {
        var digest = sha256();
        var fields = List.of(
                Long.toString(revision),
                proposal.kind().name(),
                proposal.key(),
                String.join(",", proposal.scope().regions()),
                proposal.value(),
                proposal.author(),
                proposal.reason(),
                Long.toString(mark.epoch()),
                Long.toString(mark.set()),
                Boolean.toString(mark.massRemoval()),
                at.toString(),
                previousHash);
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
