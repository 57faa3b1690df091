package dev.atoll.launcher.topology;

import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a JVM of the stack runs.
public sealed interface Code {

    /// The command line. Writes what it refers to into the process' directory.
    List<String> command(Path directory);

    /// The HTTP path that answers 200 once the process is ready.
    String readyPath();

    /// A Quarkus module, from the directory `quarkus-app` that its build left.
    ///
    /// @param module the module's directory from the repository's root
    /// @param learns whether this run writes down, at its end, which classes a start takes
    record Quarkus(String module, Path application, boolean learns) implements Code {

        private static final String READY = "/q/health/ready";
        private static final String LEARNED = "app.aot";

        /// Runs a copy of the build, so that the next build does not pull the classes from under a running process.
        /// With what an earlier run learned (JEP 483, 514) a start takes less than half the CPU. The JVM
        /// passes over that of another build by itself, and refuses it together with any option about modules.
        @Override
        public List<String> command(Path directory) {
            if (!Files.exists(application.resolve("quarkus-run.jar"))) {
                throw new NotBuilt(module, "build");
            }
            Path copy = directory.resolve("application");
            copy(application, copy);
            return Jvm.command(List.of(
                    learns ? "-XX:AOTCacheOutput=" + learned() : "-XX:AOTCache=" + copy.resolve(LEARNED),
                    "-jar",
                    copy.resolve("quarkus-run.jar").toString()));
        }

        /// What a run that learns leaves beside the build, for all runs of that build.
        public Path learned() {
            return application.resolve(LEARNED);
        }

        @Override
        public String readyPath() {
            return READY;
        }

        private static void copy(Path from, Path to) {
            try {
                Trees.delete(to);
                for (Path source : Trees.deepestFirst(from).reversed()) {
                    Path target = to.resolve(from.relativize(source).toString());
                    if (Files.isDirectory(source)) {
                        Files.createDirectories(target);
                    } else {
                        linkOrCopy(source, target);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot copy " + from, e);
            }
        }

        /// Links take no room. Quarkus builds new files instead of writing into old ones.
        private static void linkOrCopy(Path source, Path target) throws IOException {
            try {
                Files.createLink(target, source);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(source, target);
            }
        }
    }

    /// A Quarkus module, as the native executable that `./atoll native` built.
    ///
    /// @param module the module's name
    record Native(String module, Path target) implements Code {

        @Override
        public List<String> command(Path directory) {
            requireBuilt();
            return List.of(executables().getFirst().toString(), "-Xmx128m");
        }

        /// @throws NotBuilt when there is no such executable
        void requireBuilt() {
            if (executables().isEmpty()) {
                throw new NotBuilt("The native executable of " + module, "native " + module);
            }
        }

        private List<Path> executables() {
            if (!Files.isDirectory(target)) {
                return List.of();
            }
            try (var files = Files.newDirectoryStream(target, "*-runner")) {
                List<Path> found = new ArrayList<>();
                files.forEach(found::add);
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot look into " + target, e);
            }
        }

        @Override
        public String readyPath() {
            return Quarkus.READY;
        }
    }

    /// A main class on the launcher's class path.
    record MainClass(String className, String classPath) implements Code {

        @Override
        public List<String> command(Path directory) {
            try {
                Files.createDirectories(directory);
                Path arguments = directory.resolve("arguments"); // keeps the class path out of lists of processes
                Files.writeString(arguments, "-classpath \"" + classPath.replace("\\", "\\\\") + "\"");
                return Jvm.command(List.of("--enable-native-access=ALL-UNNAMED", "@" + arguments, className));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String readyPath() {
            return "/health";
        }
    }
}
