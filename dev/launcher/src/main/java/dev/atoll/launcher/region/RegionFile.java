package dev.atoll.launcher.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.atoll.contracts.identity.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One file of `deploy/regions`.
record RegionFile(Path path) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// The region in it.
    ///
    /// @throws InvalidRegions saying which file, and what is wrong with it
    Region read() {
        try {
            Fields fields = YAML.readValue(path.toFile(), Fields.class);
            return check(fields);
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidRegions(file() + ": there is no field " + e.getPropertyName());
        } catch (JsonMappingException e) {
            throw new InvalidRegions(file() + ": " + whereIn(e) + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new InvalidRegions(file() + " is no YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Region check(@Nullable Fields fields) {
        if (fields == null || fields.id == null) {
            throw new InvalidRegions(file() + ": id is missing");
        }
        if (!file().equals(fields.id + ".yaml")) {
            throw new InvalidRegions(file() + ": its id is " + fields.id + ", and the file must be named after it");
        }
        try {
            return fields.toRegion();
        } catch (IllegalArgumentException e) {
            throw new InvalidRegions(file() + ": " + e.getMessage());
        }
    }

    private String file() {
        return Objects.requireNonNull(path.getFileName()).toString();
    }

    private static String whereIn(JsonMappingException e) {
        return e.getPath().isEmpty() ? "" : e.getPath().getLast().getFieldName() + ": ";
    }

    /// The file as it stands, before anything in it is trusted; [Region] refuses what is missing.
    private record Fields(String id, String name, String country, String jurisdiction, Residency residency) {

        Region toRegion() {
            return new Region(new RegionId(id), name, country, jurisdiction, residency);
        }
    }
}
