package dev.atoll.controlplane.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// The settings under `atoll.config`. Bytes are of JSON in UTF-8, as it was decided.
@ConfigMapping(prefix = "atoll.config")
interface LayersConfig {

    /// The jurisdiction of each region, as `<region>:<jurisdiction>`, such as `ap-southeast-5:ID`.
    Optional<List<String>> jurisdictions();

    /// The most that one value has.
    @WithDefault("16384")
    int maxValueBytes();

    /// The most that one schema has.
    @WithDefault("32768")
    int maxSchemaBytes();

    /// The most that all layers of one namespace have together.
    @WithDefault("131072")
    int maxNamespaceBytes();

    /// The most that one region is told of values and schemas.
    @WithDefault("1048576")
    int maxRegionBytes();
}
