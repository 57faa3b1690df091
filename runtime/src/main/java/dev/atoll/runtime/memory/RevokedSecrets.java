package dev.atoll.runtime.memory;

import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Snapshot;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which secrets of tokens were revoked, by their hashes: a region knows it longer than a control plane that was
/// restored from a backup.
public final class RevokedSecrets {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private RevokedSecrets() {}

    /// Those that the snapshot tells of.
    public static Set<String> in(Snapshot snapshot) {
        return snapshot.decisions().stream()
                .filter(decision -> decision.kind().equals(DecisionKind.TOKEN.wireName()))
                .flatMap(decision -> AccessToken.parse(decision.value()).stream())
                .flatMap(token -> token.revokedHashes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> parse(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> HASH.matcher(line).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String text(Collection<String> hashes) {
        return hashes.stream().sorted().collect(Collectors.joining("\n"));
    }
}
