package dev.atoll.launcher.repository;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must not stand in any file: what only one machine has, what is secret, and what was put off.
final class Hygiene {

    /// One thing that must not be.
    ///
    /// @param name what it is, for the message
    private record Ban(String name, Pattern pattern, Pattern files) {}

    private static final Pattern ANY = Pattern.compile(".*");
    private static final Pattern BUILD = Pattern.compile(
            "(.*/)?(pom\\.xml|\\.mvn/.*|\\.ci/.*|atoll|mvnw|mvnw\\.cmd|.*\\.npmrc|settings\\.xml|Dockerfile.*)");

    /// Where the build may ask.
    private static final Set<String> HOSTS =
            Set.of("maven.apache.org", "www.apache.org", "www.w3.org", "repo.maven.apache.org");

    private static final Pattern URL = Pattern.compile("https?://([A-Za-z0-9.-]+)");

    private static final List<Ban> BANS = List.of(
            ban("a path of one machine", "(?<![\\w.$}/-])/(work|root|home/\\w+|tmp/wt|Users/\\w+)/"),
            ban("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            ban("an access key", "(?<![A-Za-z0-9])(LTAI[A-Za-z0-9]{12,}|AKIA[A-Z0-9]{16}|ghp_[A-Za-z0-9]{36})"),
            ban("a token with a payload", "eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}"),
            ban("a password in a URL", "://[A-Za-z0-9_.-]+:(?!\\$|atoll@|secret@)[^\\s@/\"'<>{}$]+@"),
            new Ban("a mocking library", Pattern.compile("mockito|easymock|powermock|jmockit"), BUILD),
            ban("work put off", "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"));

    private Hygiene() {}

    /// What is wrong with the text of one file, by line.
    static List<String> problems(String file, String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> Stream.concat(bans(file, lines.get(i)), hosts(file, lines.get(i)))
                        .map(problem -> file + ":" + (i + 1) + " holds " + problem))
                .toList();
    }

    private static Stream<String> bans(String file, String line) {
        return BANS.stream()
                .filter(ban -> ban.files().matcher(file).matches())
                .filter(ban -> ban.pattern().matcher(line).find())
                .map(Ban::name);
    }

    private static Stream<String> hosts(String file, String line) {
        if (!BUILD.matcher(file).matches()) {
            return Stream.of();
        }
        return URL.matcher(line)
                .results()
                .map(url -> url.group(1))
                .filter(host -> !HOSTS.contains(host))
                .map(host -> "a host that the build must not name: " + host);
    }

    private static Ban ban(String name, String pattern) {
        return new Ban(name, Pattern.compile(pattern), ANY);
    }
}
