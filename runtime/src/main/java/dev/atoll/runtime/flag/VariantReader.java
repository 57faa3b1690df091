package dev.atoll.runtime.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.flag.Variant.Payload;
import dev.atoll.runtime.flag.Variants.Choice;
import dev.atoll.runtime.flag.Variants.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the variants of a flag or of a strategy.
final class VariantReader {

    private VariantReader() {}

    static List<Choice> read(JsonNode variants) {
        List<Choice> choices = new ArrayList<>();
        for (var variant : variants) {
            var known = new Variant(variant.path("name").asText(), payload(variant.path("payload")), true);
            choices.add(new Choice(known, Math.max(0, variant.path("weight").asInt()), preferences(variant)));
        }
        return choices;
    }

    /// The first variant speaks for all.
    static String stickiness(JsonNode variants) {
        return variants.path(0).path("stickiness").asText("default");
    }

    private static Optional<Payload> payload(JsonNode payload) {
        return payload.isObject()
                ? Optional.of(new Payload(
                        payload.path("type").asText(), payload.path("value").asText()))
                : Optional.empty();
    }

    private static List<Preference> preferences(JsonNode variant) {
        List<Preference> preferences = new ArrayList<>();
        for (var override : variant.path("overrides")) {
            preferences.add(new Preference(
                    Field.named(override.path("contextName").asText()),
                    Set.copyOf(ConstraintReader.texts(override.path("values")))));
        }
        return preferences;
    }
}
