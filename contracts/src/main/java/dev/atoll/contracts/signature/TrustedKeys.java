package dev.atoll.contracts.signature;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;

/// The public keys whose holders this process believes, by key id.
public final class TrustedKeys {

    private final Map<String, PublicKey> keys;

    private TrustedKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /// Reads keys, each `<key id>:<Ed25519 key as X.509 in base64>`.
    ///
    /// @throws IllegalArgumentException when one is none, or two have one id
    public static TrustedKeys parse(List<String> settings) {
        try {
            return new TrustedKeys(settings.stream()
                    .collect(toUnmodifiableMap(
                            setting -> id(setting),
                            setting -> Ed25519.publicKey(setting.substring(setting.indexOf(':') + 1)))));
        } catch (IllegalStateException twice) {
            throw new IllegalArgumentException("Two trusted keys have one id", twice);
        }
    }

    /// Whether there is anybody to believe.
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// Whether at least one of them signed exactly this text.
    public boolean verify(SignedText signed) {
        var bytes = signed.text().getBytes(StandardCharsets.UTF_8);
        return KeySignature.parse(signed.signatures()).stream().anyMatch(signature -> {
            var key = keys.get(signature.keyId());
            return key != null && Ed25519.verifies(signature.value(), bytes, key);
        });
    }

    private static String id(String setting) {
        var id = setting.substring(0, Math.max(setting.indexOf(':'), 0)).strip();
        if (!KeySignature.KEY_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A trusted key is <key id>:<Ed25519 key in X.509 and base64>");
        }
        return id;
    }
}
