package dev.atoll.contracts.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Signs and verifies with Ed25519 (RFC 8032), over bytes as they travel.
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";

    private Ed25519() {}

    /// The signature of the bytes, in base64.
    public static String sign(byte[] body, PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(body);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This key cannot sign with " + ALGORITHM, e);
        }
    }

    /// Whether the holder of the key signed exactly these bytes. A signature that is not even one is a no.
    public static boolean verifies(String signature, byte[] body, PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Reads a key as PKCS#8 (RFC 8410), in base64.
    ///
    /// @throws IllegalArgumentException when it is none; what was given is not repeated
    public static PrivateKey privateKey(String base64) {
        try {
            var encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) { // not kept: it may quote the key
            throw new IllegalArgumentException("This is no Ed25519 key in PKCS#8 and base64");
        }
    }

    /// Reads a key as X.509 (RFC 8410), in base64.
    ///
    /// @throws IllegalArgumentException when it is none
    public static PublicKey publicKey(String base64) {
        try {
            var encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("This is no Ed25519 key in X.509 and base64", e);
        }
    }
}
