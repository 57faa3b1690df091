package dev.atoll.contracts.signature;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;

/// The keys that this process signs with: one, and for as long as keys are being changed the old and the new one.
public final class SigningKeys {

    private final List<NamedKey> keys;

    private SigningKeys(List<NamedKey> keys) {
        this.keys = keys;
    }

    /// Reads keys, each `<key id>:<Ed25519 key as PKCS#8 in base64>`.
    ///
    /// @throws IllegalArgumentException when there is none, or one is none; what was given is not repeated
    public static SigningKeys parse(List<String> settings) {
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("A key to sign with is needed");
        }
        return new SigningKeys(settings.stream().map(NamedKey::parse).toList());
    }

    /// The text, signed with each key.
    public SignedText sign(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var signatures = keys.stream()
                .map(key -> new KeySignature(key.id, Ed25519.sign(bytes, key.key)).toString())
                .collect(joining(","));
        return new SignedText(signatures, text);
    }

    private record NamedKey(String id, PrivateKey key) {

        static NamedKey parse(String setting) {
            var colon = setting.indexOf(':');
            var id = setting.substring(0, Math.max(colon, 0)).strip();
            if (!KeySignature.KEY_ID.matcher(id).matches()) {
                throw new IllegalArgumentException("A signing key is <key id>:<Ed25519 key in PKCS#8 and base64>");
            }
            return new NamedKey(id, Ed25519.privateKey(setting.substring(colon + 1)));
        }
    }
}
