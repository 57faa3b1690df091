package dev.atoll.runtime.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/// One way to write JSON for HTTP and for the bus. Unknown fields pass: fields are only ever added.
/// Half a unit does not pass for a whole one.
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new IdentifierModule())
                .registerModule(new SimpleModule("atoll-times").addDeserializer(Instant.class, new InstantText()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    /// Last of all: what is registered later wins.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
