package dev.atoll.launcher.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The tokens and keys of one stack: each is a file that only its owner can read, made when it is first asked for.
///
/// @param directory where the files are
/// @param random must be secure
public record Secrets(Path directory, RandomGenerator random) {

    private static final int TOKEN_BYTES = 24;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// A token or a password of that name; letters, digits, `-` and `_`.
    public String token(String name) {
        return kept(name, () -> {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /// The Ed25519 key pair of that name.
    public SigningKeys signingKeys(String name) {
        String[] pair = kept(name, Secrets::newKeys).split(" ", 2);
        return new SigningKeys(pair[0], pair[1]);
    }

    private static String newKeys() {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return base64(keys.getPrivate().getEncoded()) + " "
                    + base64(keys.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private String kept(String name, Supplier<String> make) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret " + name, e);
        }
    }

    /// Whole or not at all, and never readable by others, not even for a moment.
    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().getParent());
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path half = Files.createTempFile(directory, file.getFileName().toString(), ".half", OWNER_ONLY);
        Files.writeString(half, secret);
        try {
            Files.createLink(file, half); // fails if another launcher was quicker
        } catch (FileAlreadyExistsException e) {
            return; // its secret counts
        } finally {
            Files.delete(half);
        }
    }
}
