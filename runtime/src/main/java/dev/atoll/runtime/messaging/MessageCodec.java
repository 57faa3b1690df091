package dev.atoll.runtime.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.event.Message;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns messages into JSON and back, by the wire names in [EventType].
@Singleton
public class MessageCodec {

    private final ObjectMapper json;

    /// Stricter than what people send us: a message that lacks a field, or would be written without any, is no message.
    MessageCodec(ObjectMapper json) {
        this.json = json.copy()
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    /// The JSON of a message.
    public String encode(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message cannot be encoded: " + message.getClass(), e);
        }
    }

    /// The message, or nothing when its type is none of the catalog's: a newer sender may know more than we do.
    ///
    /// @param catalog a sealed interface whose `permits` clause lists the types, or one such type
    /// @throws PoisonMessage when the body is not what the type says
    public <M extends Message> Optional<M> decode(ReceivedMessage message, Class<M> catalog) {
        return known(catalog).stream()
                .filter(type -> message.type().equals(wireName(type)))
                .findFirst()
                .map(type -> catalog.cast(read(message, type)));
    }

    private Object read(ReceivedMessage message, Class<?> type) {
        try {
            return json.readValue(message.body(), type);
        } catch (JsonProcessingException e) { // not kept as the cause: its text quotes the body
            throw new PoisonMessage("The body is not a " + message.type());
        }
    }

    /// An empty catalog would pass every message by.
    private static List<Class<?>> known(Class<?> catalog) {
        List<Class<?>> known = types(catalog).toList();
        if (known.isEmpty()) {
            throw new IllegalStateException(catalog + " permits no type");
        }
        return known;
    }

    private static Stream<Class<?>> types(Class<?> catalog) {
        return catalog.isSealed()
                ? Stream.of(catalog.getPermittedSubclasses()).flatMap(MessageCodec::types)
                : Stream.of(catalog);
    }

    private static String wireName(Class<?> type) {
        var name = type.getAnnotation(EventType.class);
        return name == null ? "" : name.value();
    }
}
