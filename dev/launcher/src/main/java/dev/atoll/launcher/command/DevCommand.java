package dev.atoll.launcher.command;

import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.topology.Code;
import dev.atoll.launcher.topology.ProgramPart;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Runs one module in Quarkus' development mode in the place of its process, with the rest of the stack up.
@Command(name = "dev", description = "run one module with live reload, and the rest of the stack as built")
final class DevCommand implements Callable<Integer> {

    private final Checkout checkout;
    private final PrintWriter out;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Parameters(paramLabel = "<module>", description = "such as data-plane-api; in a region it is the first region's")
    private String module = "";

    DevCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stack stack = checkout.wanted(options);
        ProgramPart part = part(stack);
        Running running = new Running(checkout, stack, out);
        running.up();
        running.detach();
        stack.stop(part.name());
        out.printf(
                "%s runs in development mode on port %d; ./atoll start %s brings the built one back.%n",
                part.name(), part.port(), part.name());
        out.flush();
        return develop(part);
    }

    private ProgramPart part(Stack stack) {
        return programs(stack)
                .filter(part ->
                        directory(part).equals(module) || directory(part).endsWith("/" + module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no module '%s' to develop; there are %s"
                        .formatted(
                                module,
                                programs(stack)
                                        .map(DevCommand::directory)
                                        .distinct()
                                        .toList())));
    }

    private static Stream<ProgramPart> programs(Stack stack) {
        return stack.topology().parts().stream()
                .filter(ProgramPart.class::isInstance)
                .map(ProgramPart.class::cast)
                .filter(part -> part.code() instanceof Code.Quarkus);
    }

    private static String directory(ProgramPart part) {
        return part.code() instanceof Code.Quarkus quarkus ? quarkus.module() : "";
    }

    private int develop(ProgramPart part) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        checkout.places().repository().resolve("mvnw").toString(),
                        "-B",
                        "-ntp",
                        "-pl",
                        directory(part),
                        "-am",
                        "-Dspotless.check.skip=true",
                        "compile",
                        "quarkus:dev"))
                .directory(checkout.places().repository().toFile())
                .inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().putAll(part.environment());
        return maven.start().waitFor();
    }
}
