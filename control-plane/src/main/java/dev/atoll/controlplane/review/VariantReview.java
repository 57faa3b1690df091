package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// What is wrong with the variants of a flag, or of one of its strategies.
final class VariantReview {

    private static final int WHOLE = 1_000;

    private final Objections objections;
    private final PayloadSchema payloads;

    VariantReview(Objections objections, PayloadSchema payloads) {
        this.objections = objections;
        this.payloads = payloads;
    }

    /// @param where the list stands
    void review(String where, JsonNode variants) {
        objections.require(FlagReview.isList(variants), where + " is a list");
        Set<String> names = new HashSet<>();
        var weight = 0L;
        var at = 0;
        for (var variant : variants) {
            var name = variant.path("name").asText();
            objections.require(!name.isEmpty() && names.add(name), where + " have names, each once");
            objections.require(
                    variant.path("weight").canConvertToInt()
                            && variant.path("weight").asInt() >= 0,
                    where + " have weights of 0 or more");
            weight += variant.path("weight").asLong();
            var subject = where + "[" + at++ + "]";
            objections.add(subject + ".payload", payloads.objection(variant.path("payload")));
            overrides(subject + ".overrides", variant.path("overrides"));
        }
        objections.require(variants.isEmpty() || weight == WHOLE, where + " have weights of 1000 together");
    }

    private void overrides(String where, JsonNode overrides) {
        objections.require(overrides.isNull() || FlagReview.isList(overrides), where + " is a list");
        var at = 0;
        for (var override : overrides) {
            var contextName = override.path("contextName").asText();
            var subject = where + "[" + at++ + "]";
            objections.require(
                    !contextName.isBlank() && override.path("values").isArray(),
                    subject + " has a contextName and values");
            objections.add(
                    subject,
                    PersonalValues.objection(
                            FlagReview.texts(override.path("values")), contextName.equals(FlagReview.ADDRESS)));
        }
    }
}
