package dev.atoll.runtime.setting;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.TreeMap;

/// One document and its origins while they grow, layer by layer.
final class LayerMerge {

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final TreeMap<String, Origin> origins = new TreeMap<>();

    /// Covers what the layers before said.
    void add(LayeredValue layered) {
        put(document, layered.key().name(), layered.value(), "", Origin.of(layered));
    }

    /// Says what nobody said.
    void fill(SchemaDefaults defaults) {
        defaults.fill(
                document,
                (object, name, value, pointer) ->
                        put(object, name, value, pointer, new Origin(Layer.SCHEMA, "", defaults.revision())));
    }

    Effective effective() {
        return new Effective(document, Collections.unmodifiableSortedMap(origins));
    }

    private void put(ObjectNode object, String name, JsonNode value, String parent, Origin origin) {
        var pointer = parent + step(name);
        var before = object.get(name);
        if (before instanceof ObjectNode inner && isMerged(inner) && isMerged(value)) {
            if (!value.isEmpty()) {
                origins.remove(pointer); // it was empty so far: now what is in it has origins
            }
            value.properties().forEach(field -> put(inner, field.getKey(), field.getValue(), pointer, origin));
        } else {
            forget(pointer);
            object.set(name, value.deepCopy());
            note(value, pointer, origin);
        }
    }

    private static boolean isMerged(JsonNode value) {
        return value.isObject() && !SecretReference.isMeant(value);
    }

    private void forget(String pointer) {
        origins.remove(pointer);
        origins.subMap(pointer + "/", pointer + "0").clear(); // "0" follows "/": all that begins with the pointer
    }

    private void note(JsonNode value, String pointer, Origin origin) {
        if (isMerged(value) && !value.isEmpty()) {
            value.properties().forEach(field -> note(field.getValue(), pointer + step(field.getKey()), origin));
        } else {
            origins.put(pointer, origin);
        }
    }

    /// The part of a pointer that names a field.
    static String step(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }
}
