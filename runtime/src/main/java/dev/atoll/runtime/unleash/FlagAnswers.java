package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.unleash.FlagState.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How often one flag gave each answer.
///
/// @param variants by their names; `disabled` where an SDK asked for one and there was none
public record FlagAnswers(String flag, long yes, long no, Map<String, Long> variants) {

    private static final String NO_VARIANT = "disabled";
    private static final long MOST = 1_000_000_000_000L; // of one report, so that sums of many cannot overflow

    /// Copied.
    public FlagAnswers {
        variants = Map.copyOf(variants);
    }

    /// Reads the body of `/api/client/metrics`. A token of a browser is no secret, so anybody may have written
    /// it: flags that the audience does not see are left out, as are variants that the flag does not have, and
    /// all that is no count.
    public static List<FlagAnswers> read(JsonNode metrics, Audience audience, FlagState state) {
        return metrics.path("bucket").path("toggles").properties().stream()
                .flatMap(toggle -> Optional.ofNullable(state.features().get(toggle.getKey()))
                        .map(Entry::json)
                        .filter(audience::mayView)
                        .map(feature -> read(toggle.getKey(), toggle.getValue(), feature))
                        .stream())
                .filter(answers -> !answers.isNothing())
                .toList();
    }

    private static FlagAnswers read(String flag, JsonNode counts, JsonNode feature) {
        var known = variants(feature);
        Map<String, Long> variants = new TreeMap<>();
        counts.path("variants").properties().forEach(variant -> {
            var times = times(variant.getValue());
            if (times > 0 && known.contains(variant.getKey())) {
                variants.put(variant.getKey(), times);
            }
        });
        return new FlagAnswers(flag, times(counts.path("yes")), times(counts.path("no")), variants);
    }

    private static Set<String> variants(JsonNode feature) {
        Set<String> names = new HashSet<>(Set.of(NO_VARIANT));
        feature.path("variants")
                .forEach(variant -> names.add(variant.path("name").asText()));
        feature.path("strategies")
                .forEach(strategy -> strategy.path("variants")
                        .forEach(variant -> names.add(variant.path("name").asText())));
        return names;
    }

    private static long times(JsonNode count) {
        return Math.clamp(count.asLong(), 0, MOST);
    }

    /// Whether it says nothing.
    public boolean isNothing() {
        return yes + no == 0 && variants.isEmpty();
    }

    /// Writes it as a member of `toggles`.
    public void writeTo(ObjectNode toggles) {
        var toggle = toggles.putObject(flag).put("yes", yes).put("no", no);
        var given = toggle.putObject("variants");
        new TreeMap<>(variants).forEach(given::put);
    }
}
