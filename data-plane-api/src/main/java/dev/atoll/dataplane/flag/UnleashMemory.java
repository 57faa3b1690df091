package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.disk.KeptFile;
import dev.atoll.runtime.disk.KeptFile.Kept;
import io.getunleash.repository.ToggleBootstrapProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The last good flags, kept on disk for the next start.
///
/// The SDK has a backup file of its own, but truncates it before it writes, takes garbage without a word, and ignores
/// the bootstrap when it finds an empty one.
@ApplicationScoped
class UnleashMemory implements ToggleBootstrapProvider {

    private static final Logger LOG = Logger.getLogger(UnleashMemory.class);

    private final Optional<KeptFile> file;
    private final ObjectMapper json;
    private final Condition condition = new Condition(LOG, "Keeping the flags on disk");

    UnleashMemory(Disk disk, RegionId region, ObjectMapper json) {
        file = disk.file("flags-" + region + ".json");
        this.json = json;
    }

    /// What a process before this one kept, if it is any good.
    @Override
    public Optional<String> read() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            var kept = file.get().read().map(Kept::text);
            if (kept.isPresent() && !areFlags(kept.get())) {
                LOG.warn("The flags kept on disk are of no use: defaults hold");
                return Optional.empty();
            }
            return kept;
        } catch (IOException unreadable) {
            LOG.warn("The flags kept on disk cannot be read: defaults hold", unreadable);
            return Optional.empty();
        }
    }

    /// Keeps the flags. A disk that fails is no reason to stop serving.
    void keep(String flags) {
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().write(flags);
            condition.works();
        } catch (IOException failed) {
            condition.fails(failed.getClass().getSimpleName());
        }
    }

    /// Whether the text has the form of Unleash's answer: features, each with a name, a state and strategies.
    boolean areFlags(String text) {
        try {
            var features = json.readTree(text).path("features");
            return features.isArray() && features.valueStream().allMatch(UnleashMemory::isFlag);
        } catch (JsonProcessingException garbage) {
            return false;
        }
    }

    private static boolean isFlag(JsonNode feature) {
        return feature.path("name").isTextual()
                && feature.path("enabled").isBoolean()
                && feature.path("strategies").isArray();
    }
}
