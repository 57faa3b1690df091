package dev.atoll.sink;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// The keys of the tests' regions: made anew in each JVM, and always the same.
public enum RegionKey {
    SINGAPORE("ap-southeast-1", (byte) 1),
    JAKARTA("ap-southeast-5", (byte) 2),
    BANGKOK("ap-southeast-7", (byte) 3);

    private final String region;
    private final byte seed;

    RegionKey(String region, byte seed) {
        this.region = region;
        this.seed = seed;
    }

    public String region() {
        return region;
    }

    public KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Unsurprising(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As it stands in `atoll.intake.keys`.
    public String setting() {
        return region + ":"
                + Base64.getEncoder().encodeToString(pair().getPublic().getEncoded());
    }

    private static final class Unsurprising extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte value;

        Unsurprising(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
