package dev.atoll.servers.postgres;

import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/// How a command runs as somebody else than root, because PostgreSQL refuses root.
enum Unprivileged {
    /// An ordinary user runs it as it is.
    AS_IT_IS,
    /// In a user namespace of its own: it is nobody there, and root's files stay within its reach.
    NAMESPACE,
    /// As the user `nobody`, who must own the data and be able to reach it.
    NOBODY;

    private static final String NOBODY_ID = "65534";

    static Unprivileged current() {
        if (!System.getProperty("user.name").equals("root")) {
            return AS_IT_IS;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL refuses to run as root, and neither unshare -U"
                        + " nor setpriv works here: run as an ordinary user."));
    }

    List<String> command(String... command) {
        return Stream.concat(prefix().stream(), Stream.of(command)).toList();
    }

    /// Makes a directory of root's usable for the user that commands run as.
    void own(Path directory) {
        if (this != NOBODY) {
            return;
        }
        try {
            UserPrincipal nobody =
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY_ID);
            for (Path path : Trees.deepestFirst(directory)) {
                Files.setOwner(path, nobody);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> prefix() {
        return switch (this) {
            case AS_IT_IS -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    /// Whether this machine lets us.
    boolean works() {
        try {
            return new ProcessBuilder(command("true")).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // the program is not there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
