package dev.atoll.launcher.repository.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file, or the part of one between two markers, that is written from something else.
///
/// @param file where it is kept
public record Page(Path file) {

    /// Set to `true`, the tests write the pages instead of checking them.
    public static final String UPDATE = "atoll.update-docs";

    /// Whether this run writes.
    public static boolean updates() {
        return Boolean.getBoolean(UPDATE);
    }

    /// Writes the text, or fails when the page holds another.
    public void holds(String text) throws IOException {
        if (updates()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return;
        }
        var kept = Files.exists(file) ? Repository.text(file) : "";
        assertThat(kept.equals(text))
                .as(
                        "%s is out of date: run ./atoll test -D%s=true and commit it. It lacks %s, and should not hold %s",
                        file.getFileName(), UPDATE, without(text, kept), without(kept, text))
                .isTrue();
    }

    /// Writes the text between `<!-- name:begin -->` and `<!-- name:end -->`, or fails when another stands there.
    public void holds(String name, String text) throws IOException {
        holds(replaced(Repository.text(file), name, text));
    }

    private static List<String> without(String text, String other) {
        var lines = other.lines().toList();
        return text.lines().filter(line -> !lines.contains(line)).limit(5).toList();
    }

    static String replaced(String page, String name, String text) {
        String begin = "<!-- " + name + ":begin -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- " + name + ":end -->");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The page has no place for " + name);
        }
        return page.substring(0, from + begin.length()) + text + page.substring(to);
    }
}
