package dev.atoll.anonymizer.egress;

import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.runtime.outbox.MessageSigner;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// Signs with the region's key. Without a key the process does not start: an unsigned fact is of no use to anyone.
@Singleton
@Startup
class Ed25519FactSigner implements MessageSigner {

    private final PrivateKey key;

    Ed25519FactSigner(EgressConfig config) {
        key = key(config.privateKey());
    }

    @Override
    public String sign(byte[] body) {
        return FactSignature.of(body, key).value();
    }

    private static PrivateKey key(String base64) {
        try {
            var encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) { // not kept: it may quote the key
            throw new IllegalArgumentException("atoll.egress.private-key is no Ed25519 key in PKCS#8 and base64");
        }
    }
}
