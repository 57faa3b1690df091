package dev.atoll.launcher.repository.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.SourceFile;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules about sources against every main source.
class SourcesTest {

    private static final int SOURCES_AT_LEAST = 750;

    private static List<SourceFile> sources;

    @BeforeAll
    static void read() {
        var repository = Repository.here();
        sources = repository.modules().stream()
                .flatMap(module -> SourceFile.of(repository, module).stream())
                .toList();
    }

    @Test
    void seesTheSources() {
        assertThat(sources).hasSizeGreaterThanOrEqualTo(SOURCES_AT_LEAST);
    }

    @Test
    void filesAreShort() {
        assertThat(SourceRules.longFiles(sources)).isEmpty();
    }

    @Test
    void methodsAreShortAndConstructorsTakeLittle() {
        assertThat(SourceRules.longMethods(sources)).isEmpty();
    }

    @Test
    void roomsHoldFewFiles() {
        assertThat(SourceRules.crowdedRooms(sources)).isEmpty();
    }

    @Test
    void everyRoomHasItsSign() {
        assertThat(SourceRules.roomsWithoutSign(sources)).isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        assertThat(SourceRules.uncommented(sources)).isEmpty();
    }

    /// In tests too.
    @Test
    void commentsAreNotBrokenInMidSentence() {
        var repository = Repository.here();
        var broken = repository.files().stream()
                .filter(file -> file.endsWith(".java"))
                .flatMap(file ->
                        SourceRules.brokenComments(
                                file, Repository.text(repository.root().resolve(file)))
                                .stream());

        assertThat(broken).isEmpty();
    }
}
