package dev.atoll.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.stack.StackFile.Choice;
import dev.atoll.servers.container.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {

    @TempDir
    Path directory;

    @Test
    void remembersTheImagesThatServersRunFrom() {
        StackFile file = new StackFile(directory.resolve("stack.json"));
        Choice choice = new Choice(17_000, List.of("ap-southeast-1"), List.of(), Images.PINNED);

        file.write(choice);

        assertThat(file.read()).hasValue(choice);
    }

    @Test
    void knowsAStackOfBeforeThereWereContainers() throws IOException {
        Path path = directory.resolve("stack.json");
        Files.writeString(path, """
            {"basePort":17000,"regions":["ap-southeast-1"],"natives":[]}\
            """);

        assertThat(new StackFile(path).read()).map(Choice::images).isEmpty();
    }
}
