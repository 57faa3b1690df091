package dev.atoll.runtime.decision;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.Reading.Read;
import dev.atoll.runtime.decision.Reading.Refused;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads a snapshot, and trusts nothing in it before it has looked.
@ApplicationScoped
@RegisterForReflection(targets = {Snapshot.class, Decision.class, RegionId.class}) // no resource of a region names them
class SnapshotReader {

    private final RegionId region;
    private final ObjectReader reader;

    SnapshotReader(RegionId region, ObjectMapper json) {
        this.region = region;
        reader = json.readerFor(Snapshot.class)
                .with(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES, FAIL_ON_TRAILING_TOKENS);
    }

    Reading read(String text) {
        try {
            Snapshot snapshot = reader.readValue(text);
            if (snapshot == null) {
                return new Refused("it holds no snapshot");
            }
            return snapshot.region().equals(region)
                    ? new Read(snapshot)
                    : new Refused("its snapshot is of another region");
        } catch (JsonProcessingException garbage) {
            return new Refused("it holds no snapshot");
        }
    }
}
