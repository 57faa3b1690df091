package dev.atoll.contracts.signature;

import java.util.List;
import java.util.regex.Pattern;

/// What the holder of one key put under a text.
///
/// @param keyId which of the keys that a reader trusts
/// @param value the 64 bytes of the signature, in base64
public record KeySignature(String keyId, String value) {

    static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    private static final Pattern ONE = Pattern.compile("\\s*(" + KEY_ID + ");([A-Za-z0-9+/]{86}==)\\s*");
    private static final int MOST = 8;

    /// Reads `<key id>;<base64>`, several of them with commas between.
    ///
    /// @return none when any of it is something else
    public static List<KeySignature> parse(String text) {
        var parts = text.split(",", MOST + 1);
        if (parts.length > MOST) {
            return List.of();
        }
        var all = List.of(parts).stream().map(ONE::matcher).toList();
        return all.stream().allMatch(part -> part.matches())
                ? all.stream()
                        .map(part -> new KeySignature(part.group(1), part.group(2)))
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return keyId + ";" + value;
    }
}
