package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.config.EffectiveConfig.Held;
import dev.atoll.runtime.setting.Layer;
import dev.atoll.runtime.setting.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a namespace comes to in a region, and where each part of it comes from.
///
/// @param revision what the region runs on once it follows
/// @param origins of each leaf, by its JSON pointer (RFC 6901)
record EffectiveView(
        String namespace,
        String region,
        @Nullable String app,
        long revision,
        JsonNode value,
        Map<String, OriginView> origins) {

    static EffectiveView of(String namespace, Optional<String> app, Held held) {
        var origins = new TreeMap<String, OriginView>();
        held.effective().origins().forEach((pointer, origin) -> origins.put(pointer, OriginView.of(origin, held)));
        return new EffectiveView(
                namespace,
                held.region().value(),
                app.orElse(null),
                held.revision(),
                held.effective().document(),
                origins);
    }

    /// Where a part comes from.
    ///
    /// @param of the jurisdiction, or the app; null for the other layers
    /// @param author who decided it, or the schema whose default it is
    record OriginView(Layer layer, @Nullable String of, long revision, String author, String reason) {

        static OriginView of(Origin origin, Held held) {
            var proposal = held.decision(origin).proposal();
            return new OriginView(
                    origin.layer(),
                    origin.of().isEmpty() ? null : origin.of(),
                    origin.revision(),
                    proposal.author(),
                    proposal.reason());
        }
    }
}
