package dev.atoll.containers;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/// Holds one container: it lives as long as this JVM does, and its end ends this JVM.
record Holder(Settings settings, Engine engine) {

    private static final int SECONDS_TO_STOP = 15; // then the engine kills it

    /// How the container notices the end of its holder, also by `kill -9`: the engine closes its standard input.
    private static final String TIED =
            "exec 3<&0 </dev/null; (cat <&3 >/dev/null; kill -9 $$) & exec 3<&-; exec \"$@\"";

    /// Blocks until the container ends, or this process is told to stop.
    int hold() {
        engine.remove(settings.name());
        try (GenericContainer<?> container = container()) {
            container.start();
            String id = container.getContainerId();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(id), "stop"));
            engine.client()
                    .attachContainerCmd(id)
                    .withStdIn(silence())
                    .withFollowStream(true)
                    .exec(new ResultCallback.Adapter<Frame>());
            return engine.client()
                    .waitContainerCmd(id)
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode();
        }
    }

    private GenericContainer<?> container() {
        return new GenericContainer<>(DockerImageName.parse(settings.image()))
                .withEnv(settings.environment())
                .withCommand(settings.command().toArray(String[]::new))
                .withExposedPorts(settings.ports().toArray(Integer[]::new))
                .withCreateContainerCmdModifier(this::modify)
                .withLogConsumer(frame -> System.out.print(frame.getUtf8String()))
                .waitingFor(new Unawaited())
                .withReuse(true); // that is: its end is not Testcontainers' affair, but ours
    }

    /// What Testcontainers has no words for.
    private void modify(CreateContainerCmd create) {
        List<PortBinding> published = settings.ports().stream()
                .map(port -> new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(port)))
                .toList();
        create.withName(settings.name())
                .withUser(settings.user())
                .withEntrypoint("/bin/sh", "-c", TIED, "sh")
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withHostConfig(new HostConfig()
                        .withBinds(Bind.parse(settings.mount() + ":z")) // readable where SELinux watches
                        .withPortBindings(published)
                        .withInit(true)
                        .withAutoRemove(true));
    }

    /// Never ends, and never says anything.
    private static InputStream silence() {
        try {
            return new PipedInputStream(new PipedOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(String id) {
        try {
            engine.client().stopContainerCmd(id).withTimeout(SECONDS_TO_STOP).exec();
        } catch (NotFoundException | NotModifiedException e) {
            return; // it ended before
        }
    }

    /// Whoever started this process knows when the server in the container answers.
    private static final class Unawaited extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {}
    }
}
