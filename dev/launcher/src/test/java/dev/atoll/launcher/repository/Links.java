package dev.atoll.launcher.repository;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Follows the links of Markdown files inside the repository.
final class Links {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    private Links() {}

    /// The links of one file that lead nowhere.
    static List<String> broken(Path file) {
        List<String> broken = new ArrayList<>();
        LINK.matcher(FENCE.matcher(Repository.text(file)).replaceAll(""))
                .results()
                .forEach(link -> {
                    String target = link.group(1);
                    if (!target.matches("[a-z]+:.*") && !resolves(file, target)) {
                        broken.add(file.getFileName() + " links to " + target);
                    }
                });
        return broken;
    }

    private static boolean resolves(Path file, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path to = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return Files.exists(to) && (hash < 0 || hasHeading(to, target.substring(hash + 1)));
    }

    private static boolean hasHeading(Path file, String anchor) {
        return HEADING.matcher(Repository.text(file))
                .results()
                .map(heading -> anchor(heading.group(1)))
                .anyMatch(anchor::equals);
    }

    /// The name that GitHub gives a heading.
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
