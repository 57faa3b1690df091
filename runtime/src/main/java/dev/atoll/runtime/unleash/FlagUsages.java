package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

/// How often flags were asked for, and what they answered.
public interface FlagUsages {

    /// Counts what an SDK tells: the body of `/api/client/metrics`. What is malformed in it is passed over.
    Uni<Void> count(Audience audience, JsonNode metrics);
}
