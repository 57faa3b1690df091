package dev.atoll.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Version;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;

/// The container engine of this machine, as Testcontainers finds it.
record Engine(DockerClient client) {

    /// @throws EngineRefused when none answers
    static Engine find() {
        String wanted = System.getenv().getOrDefault("DOCKER_HOST", "");
        try {
            DockerClientFactory factory = DockerClientFactory.instance();
            Engine engine = new Engine(factory.client());
            String found = factory.getTransportConfig().getDockerHost().toString();
            if (!wanted.isEmpty() && !wanted.equals(found)) { // Testcontainers would take another one silently
                throw new EngineRefused("No container engine answers at DOCKER_HOST=" + wanted + ".");
            }
            return engine;
        } catch (IllegalStateException e) {
            throw new EngineRefused(
                    wanted.isEmpty()
                            ? "No container engine answers on this machine."
                            : "No container engine answers at DOCKER_HOST=" + wanted + ".");
        }
    }

    /// What answers, for people.
    String description() {
        Version version = client.versionCmd().exec();
        return "Docker %s (API %s)".formatted(version.getVersion(), version.getApiVersion());
    }

    /// Gets the image, unless it is there.
    ///
    /// @throws EngineRefused when it cannot be had
    void pull(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return;
        } catch (NotFoundException e) {
            System.out.println("pulling " + image + " ...");
        }
        try {
            client.pullImageCmd(image).exec(new PullImageResultCallback()).awaitCompletion();
        } catch (DockerException | DockerClientException e) { // Testcontainers itself would try on for minutes
            throw new EngineRefused("The image " + image + " cannot be pulled: " + oneLine(e) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Removes the container of that name, running or not, if there is one.
    void remove(String name) {
        try {
            client.removeContainerCmd(name)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException e) {
            return; // as it should be
        } catch (DockerException e) {
            throw new EngineRefused("The container " + name + " of an earlier run cannot be removed: " + oneLine(e));
        }
    }

    private static String oneLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().collect(Collectors.joining(" "));
    }
}
