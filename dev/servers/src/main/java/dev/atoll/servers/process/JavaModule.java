package dev.atoll.servers.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A server that is a module of this repository, with a class path of its own: `<name>-server.jar`, and beside it
/// `<name>.classpath` with the libraries.
///
/// @param target the build directory of the module
public record JavaModule(String name, Path target, String mainClass) {

    /// How to run it: `java @arguments`, as nobody wants to see a hundred jars in a list of processes.
    ///
    /// @param directory the server's own; an emptied `tmp` in it is where the JVM and its libraries leave files
    public List<String> command(Path directory, List<String> jvm, List<String> arguments) {
        try {
            Path temporary = directory.resolve("tmp");
            Trees.delete(temporary);
            Files.createDirectories(temporary);
            Stream<String> all = Stream.of(
                            jvm.stream(),
                            Stream.of("-Djava.io.tmpdir=" + temporary, "-classpath", classPath(), mainClass),
                            arguments.stream())
                    .flatMap(part -> part);
            Path file = Files.write(
                    directory.resolve("arguments"), all.map(JavaModule::quoted).toList());
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String classPath() {
        try {
            String libraries = Files.readString(target.resolve(name + ".classpath"));
            return target.resolve(name + "-server.jar") + File.pathSeparator + libraries.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Its class path is missing: build the module dev/" + name + ".", e);
        }
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }
}
