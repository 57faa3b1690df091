package dev.atoll.runtime.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atoll.runtime.operator.Reach;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Some flags and the segments that they name, ready to be evaluated by any number of threads. It never changes.
public final class FlagSet {

    /// Nobody has decided anything.
    public static final FlagSet EMPTY = new FlagSet(Map.of(), Host.local());

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Feature> features;
    private final Host host;

    FlagSet(Map<String, Feature> features, Host host) {
        this.features = features;
        this.host = host;
    }

    /// Reads what Unleash's `/api/client/features` answers with.
    ///
    /// @param json `{"features":[...],"segments":[...]}`; fields that are not known pass
    /// @throws UnreadableFlags if it is no such thing
    public static FlagSet parse(String json) {
        try {
            return parse(JSON.readTree(json));
        } catch (JsonProcessingException noJson) {
            throw new UnreadableFlags("The flags are no JSON");
        }
    }

    /// As [FlagSet#parse(String)], for this machine.
    public static FlagSet parse(JsonNode json) {
        return parse(json, Host.local());
    }

    /// As [FlagSet#parse(String)].
    ///
    /// @param host what the flags take for the machine, the time and chance
    public static FlagSet parse(JsonNode json, Host host) {
        return new FlagSet(FlagReader.read(json), host);
    }

    /// For whom a strategy holds by its name and its parameters: neither its constraints nor its segments are
    /// asked.
    ///
    /// @param flag whose strategy it is
    public static Reach reach(JsonNode strategy, String flag) {
        return FlagReader.reach(strategy, flag);
    }

    /// What the flag is for the context; empty if there is no such flag. It calls nobody and blocks nobody.
    public Optional<Evaluation> evaluate(String flag, FlagContext context) {
        var feature = features.get(flag);
        return feature == null ? Optional.empty() : Optional.of(feature.evaluate(context, host, features));
    }

    /// The flags that there are, in the order in which they were read.
    public Set<String> names() {
        return features.keySet();
    }
}
