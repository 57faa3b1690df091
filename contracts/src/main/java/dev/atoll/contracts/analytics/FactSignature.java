package dev.atoll.contracts.analytics;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// A detached Ed25519 signature (RFC 8032) over the bytes of a fact as they travel, so that nothing has to be put into
/// canonical form before it is verified.
///
/// @param value the 64 bytes of the signature, in base64
public record FactSignature(String value) {

    /// The message property that carries the signature.
    public static final String PROPERTY = "signature";

    private static final String ALGORITHM = "Ed25519";

    /// Signs the bytes.
    public static FactSignature of(byte[] body, PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(body);
            return new FactSignature(Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This key cannot sign with " + ALGORITHM, e);
        }
    }

    /// Whether the holder of the key signed exactly these bytes. A signature that is not even one is a no.
    public boolean verifies(byte[] body, PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
