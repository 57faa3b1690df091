package dev.atoll.runtime.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.runtime.disk.KeptFile.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    Path directory;

    @Test
    void keepsTheLastTextInADirectoryThatItMakes() throws IOException {
        var file = new KeptFile(directory.resolve("new/place/text"));
        assertThat(file.read()).isEmpty();

        file.write("a longer text than the next");
        file.write("ü");

        assertThat(new KeptFile(directory.resolve("new/place/text")).read().map(Kept::text))
                .contains("ü");
    }

    @Test
    void isTheOldTextAfterACrashInTheMiddleOfWriting() throws IOException {
        var file = new KeptFile(directory.resolve("text"));
        file.write("old");
        Files.writeString(directory.resolve("text.next"), "ne"); // what a kill -9 leaves behind

        assertThat(file.read().map(Kept::text)).contains("old");
        file.write("new");
        assertThat(file.read().map(Kept::text)).contains("new");
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("text"));
        }
    }

    @Test
    void leavesTheOldTextWhenTheNewOneCannotBeWritten() throws IOException {
        var file = new KeptFile(directory.resolve("text"));
        file.write("old");
        Files.createDirectory(directory.resolve("text.next"));

        assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
        assertThat(file.read().map(Kept::text)).contains("old");
    }
}
