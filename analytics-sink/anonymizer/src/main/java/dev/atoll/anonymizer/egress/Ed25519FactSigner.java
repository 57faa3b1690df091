package dev.atoll.anonymizer.egress;

import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.contracts.signature.Ed25519;
import dev.atoll.runtime.outbox.MessageSigner;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.PrivateKey;

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
            return Ed25519.privateKey(base64);
        } catch (IllegalArgumentException none) { // it says no more than this does
            throw new IllegalArgumentException("atoll.egress.private-key is no Ed25519 key in PKCS#8 and base64");
        }
    }
}
