package dev.atoll.controlplane.flag;

import java.util.List;
import java.util.Map;

/// The answer of Unleash's client API, version 2.
record UnleashFeaturesView(
        int version, List<Feature> features, List<Object> segments, Map<String, String> query, Meta meta) {

    /// @param strategies a flag that is on is on for everybody: one `default` strategy
    record Feature(
            String name,
            String type,
            boolean enabled,
            boolean stale,
            boolean impressionData,
            String project,
            List<Strategy> strategies,
            List<Object> variants,
            List<Object> dependencies) {

        static Feature of(Flag flag) {
            var everybody = List.of(new Strategy("default", Map.of(), List.of(), List.of(), List.of()));
            return new Feature(
                    flag.name(), "release", flag.enabled(), false, false, "default", everybody, List.of(), List.of());
        }
    }

    record Strategy(
            String name,
            Map<String, String> parameters,
            List<Object> constraints,
            List<Integer> segments,
            List<Object> variants) {}

    record Meta(long revisionId, String etag, String queryHash) {}
}
