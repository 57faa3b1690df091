package dev.atoll.runtime.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;

/// Reads a time only where it is written as text (RFC 3339). Jackson would take a number too, and turn
/// `1e999999999` into the year 1970.
class InstantText extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;

    InstantText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING
                ? InstantDeserializer.INSTANT.deserialize(json, context)
                : (Instant) context.handleUnexpectedToken(Instant.class, json);
    }
}
