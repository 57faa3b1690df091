package dev.atoll.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    private final StringWriter printed = new StringWriter();

    @Test
    void printsTheEndAndThenWhatIsAdded() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "one\ntwo\nthree\n");
        LogTail tail = new LogTail(log, "a | ", new PrintWriter(printed));

        tail.printEnd(2);
        Files.writeString(log, "four\nfi", StandardOpenOption.APPEND);
        tail.printNew();
        Files.writeString(log, "ve\n", StandardOpenOption.APPEND);
        tail.printNew();

        assertThat(printed.toString().lines()).containsExactly("a | two", "a | three", "a | four", "a | five");
    }

    @Test
    void printsNothingOfALogThatIsNotThereYet() {
        LogTail tail = new LogTail(directory.resolve("none.log"), "", new PrintWriter(printed));

        tail.printEnd(5);
        tail.printNew();

        assertThat(printed.toString()).isEmpty();
    }
}
