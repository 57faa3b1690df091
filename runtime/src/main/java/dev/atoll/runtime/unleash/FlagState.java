package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.Decision;
import dev.atoll.runtime.flag.FlagSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The flags and segments of one environment at one moment. It never changes.
///
/// @param environment as Unleash names it; here it is the region
/// @param revision the newest change of the log that the state knows of, whatever it was about
/// @param features by name
/// @param segments by the decimal form of their id
public record FlagState(
        String environment, long revision, NavigableMap<String, Entry> features, NavigableMap<String, Entry> segments) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long MIX = 0x9E3779B97F4A7C15L; // odd, its bits evenly spread: the golden ratio

    /// By name, then by id, as Unleash orders them: its Edge makes tags of the order.
    private static final Comparator<Entry> BY_NAME = Comparator.comparing(
                    (Entry entry) -> entry.json.path("name").asText())
            .thenComparingInt(entry -> entry.json.path("id").asInt());

    /// A flag or a segment.
    ///
    /// @param revision the change that made it so
    /// @param fingerprint names the change and what it says: after a restored backup the same revision may say
    ///     something else
    /// @param json as Unleash's client API writes it
    public record Entry(long revision, long fingerprint, ObjectNode json) {

        static Entry of(long revision, ObjectNode json) {
            return new Entry(revision, revision * MIX + json.toString().hashCode(), json);
        }
    }

    /// The state that was decided. Archived flags are none of it.
    ///
    /// @param flags the decisions about flags
    /// @param segments the decisions about segments
    public static FlagState of(
            String environment, long revision, Collection<Decision> flags, Collection<Decision> segments) {
        NavigableMap<String, Entry> features = new TreeMap<>();
        for (var flag : flags) {
            var feature = FeatureForm.of(flag);
            if (!feature.path("archived").asBoolean()) {
                features.put(flag.key(), Entry.of(flag.revision(), feature));
            }
        }
        NavigableMap<String, Entry> known = new TreeMap<>();
        segments.forEach(one -> known.put(one.key(), Entry.of(one.revision(), FeatureForm.ofSegment(one))));
        return new FlagState(environment, revision, features, known);
    }

    /// A flag as Unleash's client API writes it.
    public static ObjectNode feature(Decision flag) {
        return FeatureForm.of(flag);
    }

    /// What is left when only some flags may be seen. Segments that no visible flag names are left out.
    public FlagState visible(Predicate<JsonNode> feature) {
        NavigableMap<String, Entry> left = new TreeMap<>();
        features.forEach((name, entry) -> {
            if (feature.test(entry.json)) {
                left.put(name, entry);
            }
        });
        NavigableMap<String, Entry> named = new TreeMap<>();
        left.values()
                .forEach(entry -> entry.json
                        .path("strategies")
                        .forEach(strategy -> strategy.path("segments").forEach(id -> {
                            var segment = segments.get(id.asText());
                            if (segment != null) {
                                named.put(id.asText(), segment);
                            }
                        })));
        return new FlagState(environment, revision, left, named);
    }

    /// Whether nothing about flags differs, whatever the revisions of the states.
    boolean hasTheFlagsOf(FlagState other) {
        return fingerprints(features).equals(fingerprints(other.features))
                && fingerprints(segments).equals(fingerprints(other.segments));
    }

    private static Map<String, Long> fingerprints(NavigableMap<String, Entry> entries) {
        Map<String, Long> fingerprints = new TreeMap<>();
        entries.forEach((name, entry) -> fingerprints.put(name, entry.fingerprint));
        return fingerprints;
    }

    /// The newest change of a flag or segment in it.
    long newest() {
        var newest = 0L;
        for (var entries : List.of(features, segments)) {
            for (var entry : entries.values()) {
                newest = Math.max(newest, entry.revision);
            }
        }
        return newest;
    }

    /// Names the content, the same in every process that has it: which flags and segments there are, of which
    /// change each is, and what it says. 16 hexadecimal digits.
    public String fingerprint() {
        return HexFormat.of().toHexDigits(mix(features, 1) * MIX + mix(segments, 2));
    }

    private static long mix(NavigableMap<String, Entry> entries, long seed) {
        var mixed = seed;
        for (var entry : entries.entrySet()) {
            mixed = (mixed * MIX + entry.getKey().hashCode()) * MIX + entry.getValue().fingerprint;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }

    /// The flags, ready to be evaluated.
    public FlagSet flagSet() {
        return FlagSet.parse(writeTo(JsonNodeFactory.instance.objectNode()));
    }

    /// Writes `features` and `segments`, in the order that Unleash Edge relies on: flags by name, segments by
    /// name and then by id.
    public ObjectNode writeTo(ObjectNode json) {
        var all = json.putArray("features");
        features.values().forEach(entry -> all.add(entry.json));
        var known = json.putArray("segments");
        segments.values().stream().sorted(BY_NAME).forEach(entry -> known.add(entry.json));
        return json;
    }

    /// The JSON tree of a value as a decision holds it.
    static JsonNode tree(Object value) {
        return Objects.requireNonNull(JSON.<JsonNode>valueToTree(value));
    }
}
