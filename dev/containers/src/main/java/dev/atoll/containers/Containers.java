package dev.atoll.containers;

import java.util.Arrays;
import java.util.List;
import org.testcontainers.containers.ContainerLaunchException;

/// Finds the container engine and gets images (`prepare`), or holds one container as long as this JVM lives (`hold`).
public final class Containers {

    private static final int USAGE = 2;

    private Containers() {}

    /// `prepare <image>…` says on standard output what it does and, last, which engine answers.
    /// `hold …` takes what [Settings#parse] tells, and blocks until the container ends or this process is to stop.
    /// The exit code is 1 when no engine answers, or an image or a container cannot be had.
    public static void main(String... arguments) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        System.exit(
                switch (arguments.length == 0 ? "" : arguments[0]) {
                    case "prepare" -> prepare(rest);
                    case "hold" -> hold(Settings.parse(rest));
                    default -> {
                        System.out.println("usage: prepare <image>... | hold --name=... --image=... -- <command>...");
                        yield USAGE;
                    }
                });
    }

    private static int prepare(List<String> images) {
        try {
            Engine engine = Engine.find();
            images.forEach(engine::pull);
            System.out.println(engine.description());
            return 0;
        } catch (EngineRefused e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }

    private static int hold(Settings settings) {
        try {
            return new Holder(settings, Engine.find()).hold();
        } catch (EngineRefused | ContainerLaunchException e) {
            Throwable why = e;
            while (why.getCause() != null) {
                why = why.getCause();
            }
            System.out.println("The container did not start: " + why.getMessage());
            return 1;
        }
    }
}
