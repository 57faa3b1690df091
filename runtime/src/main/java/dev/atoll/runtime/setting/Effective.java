package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;

/// One namespace as it holds: objects of all layers merged, anything else as the last layer says, and what nobody says
/// as the schema's defaults do.
///
/// @param document every value by its name
/// @param origins where each leaf of the document comes from, by JSON pointer (RFC 6901)
public record Effective(ObjectNode document, SortedMap<String, Origin> origins) {

    private static final Comparator<LayeredValue> BY_LAYER = Comparator.<LayeredValue, Layer>comparing(
                    value -> value.key().layer())
            .thenComparingLong(LayeredValue::revision);

    /// Puts the layers together.
    ///
    /// @param values all that is decided for the region of this namespace
    /// @param app the kind of process that asks; empty for none, which no value of the layer `app` is for
    public static Effective of(
            Optional<SchemaDefaults> defaults, Collection<LayeredValue> values, Optional<String> app) {
        var merge = new LayerMerge();
        values.stream()
                .filter(value -> value.key().layer() != Layer.APP
                        || app.filter(value.key().of()::equals).isPresent())
                .sorted(BY_LAYER)
                .forEach(merge::add);
        defaults.ifPresent(merge::fill);
        return merge.effective();
    }

    /// The value of a name.
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(document.get(name));
    }

    /// Where what stands at a place comes from; of an object the newest that had a part in it.
    public Optional<Origin> originAt(String pointer) {
        var leaf = origins.get(pointer);
        return leaf != null
                ? Optional.of(leaf)
                : origins.subMap(pointer + "/", pointer + "0").values().stream()
                        .max(Comparator.comparingLong(Origin::revision))
                        .or(() -> parentOf(pointer));
    }

    /// A leaf that is an array says where all within it comes from.
    private Optional<Origin> parentOf(String pointer) {
        var end = pointer.lastIndexOf('/');
        return end <= 0
                ? Optional.empty()
                : Optional.ofNullable(origins.get(pointer.substring(0, end)))
                        .or(() -> parentOf(pointer.substring(0, end)));
    }
}
