package dev.atoll.sink.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.Ed25519;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;

/// The keys by which the sink knows the regions. One that cannot be read keeps the process from starting.
@Singleton
@Startup
class RegionKeys {

    private final Map<RegionId, List<PublicKey>> keys;

    RegionKeys(IntakeConfig config) {
        keys = config.keys().stream()
                .map(RegionKeys::entry)
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// The keys of that region; none for one that is not known.
    List<PublicKey> of(RegionId region) {
        return keys.getOrDefault(region, List.of());
    }

    private static Map.Entry<RegionId, PublicKey> entry(String setting) {
        int colon = setting.indexOf(':');
        try {
            var key = Ed25519.publicKey(setting.substring(colon + 1));
            return Map.entry(new RegionId(setting.substring(0, colon).strip()), key);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "atoll.intake.keys must be <region>:<Ed25519 key in X.509 and base64>, separated by commas", e);
        }
    }
}
