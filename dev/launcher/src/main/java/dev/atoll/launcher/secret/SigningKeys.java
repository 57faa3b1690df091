package dev.atoll.launcher.secret;

/// An Ed25519 key pair, each key in base64.
///
/// @param privateKey PKCS#8
/// @param publicKey X.509
public record SigningKeys(String privateKey, String publicKey) {

    /// Without the private key.
    @Override
    public String toString() {
        return "SigningKeys[" + publicKey + "]";
    }
}
