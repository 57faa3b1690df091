package dev.atoll.partners.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.partners.ledger.Submission.Part;
import dev.atoll.partners.ledger.Submission.Receipt;
import dev.atoll.partners.ledger.Submission.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant DONE = NOON.plusSeconds(1);

    @TempDir
    Path directory;

    private Path file = Path.of("");
    private long lastId;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("new").resolve("texts.jsonl");
    }

    @Test
    void keepsDuplicatesApart() throws IOException {
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("Hello", null));
            ledger.accept(submission("Hello", null));

            assertThat(texts(ledger)).containsExactly("Hello", "Hello");
        }
    }

    @Test
    void joinsPartsOutOfOrderAndOnlyWhenAllAreThere() throws IOException {
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("c", new Part(1, 3, 3)));
            ledger.accept(submission("a", new Part(1, 3, 1)));
            assertThat(texts(ledger)).isEmpty();

            ledger.accept(submission("b", new Part(1, 3, 2)));
            assertThat(texts(ledger)).containsExactly("abc");
        }
    }

    @Test
    void countsPartsThatWereAllSentTwiceAsTwoTexts() throws IOException {
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("a", new Part(1, 2, 1)));
            ledger.accept(submission("a", new Part(1, 2, 1)));
            ledger.accept(submission("x", new Part(2, 2, 2)));
            ledger.accept(submission("b", new Part(1, 2, 2)));
            ledger.accept(submission("b", new Part(1, 2, 2)));

            assertThat(texts(ledger)).containsExactly("ab", "ab");
        }
    }

    @Test
    void remembersTextsPartsAndOwedReceiptsAcrossARestart() throws IOException {
        var taken = submission("Taken \"🍈\"\n", null);
        var owed = submission("\uD83C", new Part(7, 2, 1));
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(taken);
            ledger.accept(owed);
            ledger.acknowledge(taken);
        }

        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("\uDF48", new Part(7, 2, 2)));

            assertThat(texts(ledger)).containsExactly("Taken \"🍈\"\n", "🍈");
            assertThat(ledger.owedReceipts("ap-southeast-1")).hasSize(2).contains(owed);
            assertThat(ledger.owedReceipts("eu-central-1")).isEmpty();
        }
    }

    @Test
    void cutsOffALineThatAKillLeftHalfWritten() throws IOException {
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("First", null));
        }
        Files.writeString(file, "{\"entry\":\"acc", StandardOpenOption.APPEND);

        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("Second", null));
        }
        try (var ledger = Ledger.open(file, 10)) {
            assertThat(texts(ledger)).containsExactly("First", "Second");
        }
    }

    @Test
    void forgetsTheOldestBeyondItsCapacityAndEverythingWhenCleared() throws IOException {
        try (var ledger = Ledger.open(file, 2)) {
            List.of("1", "2", "3").forEach(text -> ledger.accept(submission(text, null)));
            assertThat(texts(ledger)).containsExactly("2", "3");

            ledger.clear();
            ledger.accept(submission("4", null));
        }
        try (var ledger = Ledger.open(file, 2)) {
            assertThat(texts(ledger)).containsExactly("4");
        }
    }

    @Test
    void showsATextAsAcceptedUntilItsDeliveryIsDone() throws IOException {
        try (var ledger = Ledger.open(file, 10)) {
            ledger.accept(submission("Hello", null));

            assertThat(ledger.texts(text -> true, NOON).getFirst().state()).isEqualTo(TextState.ACCEPTED);
            assertThat(ledger.texts(text -> true, DONE).getFirst().state()).isEqualTo(TextState.DELIVERED);
        }
    }

    private static List<String> texts(Ledger ledger) {
        return ledger.texts(text -> true, DONE).stream().map(TextView::text).toList();
    }

    private Submission submission(String text, @Nullable Part part) {
        var route = new Route("ap-southeast-1", "ATOLL", "+6591234567");
        var receipt = new Receipt(true, (short) -1);
        return new Submission(++lastId, route, text, part, NOON, DONE, TextState.DELIVERED, receipt);
    }
}
