package dev.atoll.launcher.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every file of the repository, and texts that must not stand in any.
class HygieneTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final String SELF = "HygieneTest.java";

    @TempDir
    Path directory;

    @Test
    void noFileHoldsWhatItMustNot() {
        var files =
                REPOSITORY.files().stream().filter(file -> !file.endsWith(SELF)).toList();

        assertThat(files).hasSizeGreaterThan(300);
        assertThat(files.stream().flatMap(file -> text(file).flatMap(text -> Hygiene.problems(file, text).stream())))
                .isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var pages =
                REPOSITORY.files().stream().filter(file -> file.endsWith(".md")).toList();

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().flatMap(page -> Links.broken(REPOSITORY.root().resolve(page)).stream()))
                .isEmpty();
    }

    @Test
    void everyDecisionIsListed() {
        var list = Repository.text(REPOSITORY.root().resolve("docs/README.md"));

        assertThat(REPOSITORY.files())
                .filteredOn(file -> file.startsWith("docs/adr/"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(list).contains(file.substring("docs/".length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var home = \"/home/ada/atoll\";",
                "cd /work/main",
                "see /root/.m2/",
                "-----BEGIN PRIVATE KEY-----",
                "LTAI5tAbCdEfGhIjKlMn",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x",
                "postgresql://ada:hunter2@db/atoll",
                "// TODO: later",
            })
    void findsWhatIsPlanted(String line) {
        assertThat(Hygiene.problems("src/Reef.java", "first\n" + line))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("src/Reef.java:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/changes",
                "</root>",
                "ATOLL_ACCESS_ADMIN_TOKEN",
                "redis://127.0.0.1:6379",
                "postgresql://atoll:atoll@127.0.0.1/sink",
                "${user.home}/work/main",
                "https://example.org/work/",
            })
    void letsTheRestBe(String line) {
        assertThat(Hygiene.problems("src/Reef.java", line)).isEmpty();
    }

    @Test
    void theBuildNamesNoOtherHost() {
        String mirror = "<url>https://nexus.example.org/maven</url>";

        assertThat(Hygiene.problems("dev/reef/pom.xml", mirror)).hasSize(1);
        assertThat(Hygiene.problems("docs/reef.md", mirror)).isEmpty();
        assertThat(Hygiene.problems("pom.xml", "http://maven.apache.org/POM/4.0.0"))
                .isEmpty();
    }

    @Test
    void theBuildBringsNoMocks() {
        String mocks = "<artifactId>mockito-core</artifactId>";

        assertThat(Hygiene.problems("dev/reef/pom.xml", mocks)).hasSize(1);
        assertThat(Hygiene.problems("docs/reef.md", mocks)).isEmpty();
    }

    @Test
    void findsALinkThatLeadsNowhere() throws IOException {
        Files.writeString(directory.resolve("reef.md"), "# The reef, at low tide\n");
        var page = Files.writeString(directory.resolve("page.md"), """
                # Page
                [a](reef.md) [b](reef.md#the-reef-at-low-tide) [c](#page) [d](https://example.org) [e](mailto:a@b)
                [f](none.md) [g](reef.md#high-tide) [h](#other)
                ```
                [i](in-code.md)
                ```
                """);

        assertThat(Links.broken(page))
                .isEqualTo(List.of(
                        "page.md links to none.md", "page.md links to reef.md#high-tide", "page.md links to #other"));
    }

    private static Stream<String> text(String file) {
        try {
            return Stream.of(Files.readString(REPOSITORY.root().resolve(file)));
        } catch (MalformedInputException binary) {
            return Stream.of();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
