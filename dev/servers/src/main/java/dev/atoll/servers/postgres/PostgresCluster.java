package dev.atoll.servers.postgres;

import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The data directory of a new server, made by `initdb`.
record PostgresCluster(PostgresBinaries binaries, Unprivileged user, Path data) {

    /// Makes it, or leaves nothing: a server finds either a whole data directory or none.
    void create() {
        try {
            Trees.delete(data); // a half-made one
            Files.createDirectories(data);
            Path password = Files.writeString(data.resolveSibling("password"), PostgresConfig.PASSWORD);
            user.own(data);
            user.own(password);
            initialize(password);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the PostgreSQL data in " + data, e);
        }
    }

    private void initialize(Path password) throws IOException {
        List<String> command = user.command(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + PostgresConfig.USERNAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            Trees.delete(data);
            throw new IOException("initdb failed: " + output);
        }
    }
}
