package dev.atoll.runtime.decision;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.TrustedKeys;
import dev.atoll.runtime.decision.Reading.Read;
import dev.atoll.runtime.decision.Reading.Refused;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/// Reads a snapshot, and trusts nothing in it before it has looked.
@ApplicationScoped
@RegisterForReflection( // no resource of a region names them
        targets = {Snapshot.class, Delta.class, Decision.class, Decision.Subject.class, RegionId.class})
class SnapshotReader {

    private final RegionId region;
    private final TrustedKeys trusted;
    private final Set<Guard> guards;
    private final ObjectReader snapshots;
    private final ObjectReader deltas;

    @Inject
    SnapshotReader(RegionId region, ObjectMapper json, DecisionConfig config) {
        this(region, json, TrustedKeys.parse(config.trustedKeys().orElse(List.of())), Guard.all());
    }

    SnapshotReader(RegionId region, ObjectMapper json, TrustedKeys trusted, Set<Guard> guards) {
        this.region = region;
        this.trusted = trusted;
        this.guards = guards;
        snapshots = strict(json, Snapshot.class);
        deltas = strict(json, Delta.class);
    }

    private static ObjectReader strict(ObjectMapper json, Class<?> type) {
        return json.readerFor(type)
                .with(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES, FAIL_ON_TRAILING_TOKENS);
    }

    /// Whether anybody is believed at all.
    boolean trustsSomebody() {
        return !trusted.isEmpty();
    }

    /// Reads a whole snapshot.
    Reading read(SignedText signed) {
        if (!isBelieved(signed)) {
            return new Refused("nobody who is trusted signed it");
        }
        try {
            Snapshot snapshot = snapshots.readValue(signed.text());
            if (snapshot == null) {
                return new Refused("it holds no snapshot");
            }
            return snapshot.region().equals(region)
                    ? new Read(snapshot, signed)
                    : new Refused("its snapshot is of another region");
        } catch (JsonProcessingException garbage) {
            return new Refused("it holds no snapshot");
        }
    }

    /// Reads what makes the next snapshot of the one before. What is signed is the snapshot that comes of it.
    Reading readDelta(SignedText data, Snapshot before) {
        try {
            Delta delta = deltas.readValue(data.text());
            if (delta == null || !delta.follows(before)) {
                return new Refused("it does not continue what holds");
            }
            var next = delta.applyTo(before);
            var signed = new SignedText(data.signatures(), next.toCanonicalJson());
            return isBelieved(signed) ? new Read(next, signed) : new Refused("nobody who is trusted signed it");
        } catch (JsonProcessingException | IllegalArgumentException garbage) {
            return new Refused("it holds no delta");
        }
    }

    private boolean isBelieved(SignedText signed) {
        return !guards.contains(Guard.SIGNATURE) || trusted.verify(signed);
    }
}
