package dev.atoll.launcher.command;

import dev.atoll.launcher.endpoint.EndpointsFile;
import dev.atoll.launcher.endpoint.StackEndpoints;
import dev.atoll.launcher.region.Region;
import dev.atoll.launcher.region.Regions;
import dev.atoll.launcher.secret.Secrets;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.launcher.stack.Progress;
import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.stack.StackFile;
import dev.atoll.launcher.stack.StackFile.Choice;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Places;
import dev.atoll.launcher.topology.StackPorts;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.container.Images;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One checkout of the repository, and the stack that belongs to it.
///
/// @param which the parts that it has
record Checkout(Places places, Progress progress, Predicate<Part> which) {

    /// The stack that runs, or ran last until it was stopped.
    ///
    /// @throws NoStack when there is none
    Stack current() {
        return choice().map(this::stack).orElseThrow(NoStack::new);
    }

    /// The stack to bring up: what runs already, and the regions asked for.
    ///
    /// @throws IllegalArgumentException when a stack runs on other ports
    Stack wanted(StackOptions options) {
        Optional<Choice> running = choice().filter(choice -> runs(stack(choice)));
        int base = options.basePort().or(() -> running.map(Choice::basePort)).orElse(StackPorts.DEFAULT_BASE);
        if (running.isPresent() && running.get().basePort() != base) {
            throw new IllegalArgumentException("A stack runs above port %d: ./atoll down stops it."
                    .formatted(running.get().basePort()));
        }
        List<String> before = running.map(Choice::regions).orElse(List.of());
        List<String> asked = options.regions().orElse(before.isEmpty() ? Regions.DEFAULT : before);
        List<String> natives =
                options.natives().or(() -> running.map(Choice::natives)).orElse(List.of());
        Topology topology = topology(new Choice(
                base,
                Stream.concat(before.stream(), asked.stream()).distinct().toList(),
                natives,
                images(options, running)));
        topology.requireNatives();
        return stack(topology);
    }

    /// What runs stays as it is: a server's data are not the same in a container.
    private static @Nullable Images images(StackOptions options, Optional<Choice> running) {
        if (running.isEmpty()) {
            return options.containers() ? Images.from(System.getenv()) : null;
        }
        Images images = running.get().images();
        if (options.containers() && images == null) {
            throw new IllegalArgumentException(
                    "A stack runs whose servers are not in containers: ./atoll down stops it.");
        }
        return images;
    }

    /// The center and the first of the regions that are the default, on ports beside those of any stack.
    Stack oneRegion() {
        return stack(new Choice(FreePorts.block(StackPorts.SPAN), Regions.DEFAULT.subList(0, 1), List.of(), null));
    }

    /// Every process that this checkout may have started, whatever was chosen.
    Stack everything() {
        int base = choice().map(Choice::basePort).orElse(StackPorts.DEFAULT_BASE);
        List<String> all = Regions.read(places.regions()).all().stream()
                .map(region -> region.id().value())
                .toList();
        return stack(
                new Choice(base, all, List.of(), choice().map(Choice::images).orElse(null)));
    }

    /// Makes it the one that the other commands mean.
    void remember(Stack stack) {
        Topology topology = stack.topology();
        file().write(new Choice(
                topology.ports().base(),
                topology.chosen().stream().map(region -> region.id().value()).toList(),
                topology.places().natives(),
                topology.places().images().orElse(null)));
    }

    void forget() {
        file().remove();
    }

    private Stack stack(Choice choice) {
        return stack(topology(choice));
    }

    private Stack stack(Topology whole) {
        Topology topology = whole.only(which);
        return new Stack(
                topology,
                new EndpointsFile(places.endpoints(), new StackEndpoints(topology, secrets())::view),
                progress);
    }

    private Topology topology(Choice choice) {
        Regions regions = Regions.read(places.regions());
        List<Region> chosen = regions.select(choice.regions());
        return Topology.of(
                chosen,
                regions,
                new StackPorts(choice.basePort()),
                places.with(choice.natives(), Optional.ofNullable(choice.images())),
                secrets());
    }

    private StackSecrets secrets() {
        return new StackSecrets(new Secrets(places.keys(), new SecureRandom()));
    }

    private static boolean runs(Stack stack) {
        return stack.topology().parts().stream().anyMatch(part -> part.find().isPresent());
    }

    private Optional<Choice> choice() {
        return file().read();
    }

    private StackFile file() {
        return new StackFile(places.run("stack.json"));
    }
}
