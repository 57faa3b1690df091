package dev.atoll.controlplane.config;

import dev.atoll.runtime.operator.LinearPattern;
import java.util.List;
import java.util.function.Predicate;

/// Texts that nobody would decide but by mistake: keys of clouds, private keys, and our own tokens. What a schema marks
/// as secret needs no looks.
final class SecretLooks {

    private static final List<Predicate<String>> LOOKS = List.of(
            pattern("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----"),
            pattern("\\bLTAI[0-9A-Za-z]{12,30}\\b"), // Alibaba Cloud
            pattern("\\bAKIA[0-9A-Z]{16}\\b"), // AWS
            pattern("^\\*:[a-z0-9-]+\\.[^ ]{8,}$"), // a token of a region, as its operator wrote it
            pattern("^[^:/\\s]+:[^:/.\\s]+\\.[A-Za-z0-9_-]{40,}$")); // one that this platform or Unleash issued

    private SecretLooks() {}

    static boolean isSecret(String text) {
        return LOOKS.stream().anyMatch(look -> look.test(text));
    }

    private static Predicate<String> pattern(String expression) {
        return LinearPattern.of(expression).orElseThrow();
    }
}
