package dev.atoll.launcher.repository.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The meters that the sources name, against the page that tells what they are.
class MetersTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final Pattern NAMED = Pattern.compile("\"(atoll(?:\\.[a-z-]+)+)\"");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `(atoll(?:\\.[a-z-]+)+)` \\|");

    @Test
    void thePageTellsOfEveryMeterAndOfNoOther() {
        var told = names(TOLD, Stream.of(Repository.text(REPOSITORY.root().resolve("docs/how-to/metrics.md"))));

        assertThat(told)
                .contains("atoll.ack.push", "atoll.decision.age", "atoll.outbox.waiting.messages")
                .isEqualTo(names(NAMED, sources()));
    }

    private static Stream<String> sources() {
        return ModuleMap.load().modules().keySet().stream()
                .flatMap(module -> REPOSITORY.sources(module).stream())
                .map(Repository::text)
                .filter(text -> text.contains("import io.micrometer."));
    }

    private static Set<String> names(Pattern pattern, Stream<String> texts) {
        var names = new TreeSet<String>();
        texts.forEach(text -> pattern.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }
}
