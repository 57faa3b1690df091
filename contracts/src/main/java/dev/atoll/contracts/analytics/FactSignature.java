package dev.atoll.contracts.analytics;

import dev.atoll.contracts.signature.Ed25519;
import java.security.PrivateKey;
import java.security.PublicKey;

/// A detached Ed25519 signature (RFC 8032) over the bytes of a fact as they travel, so that nothing has to be put
/// into canonical form before it is verified.
///
/// @param value the 64 bytes of the signature, in base64
public record FactSignature(String value) {

    /// The message property that carries the signature.
    public static final String PROPERTY = "signature";

    /// Signs the bytes.
    public static FactSignature of(byte[] body, PrivateKey key) {
        return new FactSignature(Ed25519.sign(body, key));
    }

    /// Whether the holder of the key signed exactly these bytes. A signature that is not even one is a no.
    public boolean verifies(byte[] body, PublicKey key) {
        return Ed25519.verifies(value, body, key);
    }
}
