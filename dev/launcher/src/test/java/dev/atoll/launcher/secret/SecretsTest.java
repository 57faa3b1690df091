package dev.atoll.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.analytics.FactSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void keepsWhatItOnceGave() {
        String token = secrets().token("admin");

        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(secrets().token("admin")).isEqualTo(token);
        assertThat(secrets().token("other")).isNotEqualTo(token);
    }

    @Test
    void givesTheSameToAllWhoAskAtOnce() {
        List<String> tokens = IntStream.range(0, 32)
                .parallel()
                .mapToObj(_ -> secrets().token("admin"))
                .distinct()
                .toList();

        assertThat(tokens).hasSize(1);
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        Path keys = directory.resolve("keys");
        new Secrets(keys, new SecureRandom()).signingKeys("egress");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).hasSize(1).allMatch(file -> permissions(file).equals("rw-------"));
        }
    }

    @Test
    void makesKeysThatSignFacts() throws GeneralSecurityException {
        SigningKeys keys = secrets().signingKeys("egress");
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        byte[] fact = "{}".getBytes(StandardCharsets.UTF_8);

        FactSignature signature = FactSignature.of(
                fact,
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey()))));

        assertThat(signature.verifies(
                        fact,
                        factory.generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey())))))
                .isTrue();
        assertThat(secrets().signingKeys("egress")).isEqualTo(keys);
        assertThat(keys.toString()).doesNotContain(keys.privateKey());
    }

    private Secrets secrets() {
        return new Secrets(directory, new SecureRandom());
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
