package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.config.EffectiveConfig.Held;
import dev.atoll.controlplane.config.EffectiveView.OriginView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where a namespace differs between two regions. The same value from another layer is no difference.
record DiffView(
        String namespace, @Nullable String app, SideView left, SideView right, List<DifferenceView> differences) {

    static DiffView of(String namespace, Optional<String> app, Held left, Held right) {
        var pointers = new TreeSet<>(left.effective().origins().keySet());
        pointers.addAll(right.effective().origins().keySet());
        var differences = new ArrayList<DifferenceView>();
        for (var pointer : pointers) {
            var here = LeafView.at(pointer, left);
            var there = LeafView.at(pointer, right);
            if (!Objects.equals(here.map(LeafView::value), there.map(LeafView::value))) {
                differences.add(new DifferenceView(pointer, here.orElse(null), there.orElse(null)));
            }
        }
        return new DiffView(namespace, app.orElse(null), SideView.of(left), SideView.of(right), differences);
    }

    /// One of the two regions.
    record SideView(String region, long revision) {

        static SideView of(Held held) {
            return new SideView(held.region().value(), held.revision());
        }
    }

    /// One leaf that is not the same in both.
    ///
    /// @param left null where the left region has none
    /// @param right null where the right region has none
    record DifferenceView(
            String pointer,
            @Nullable LeafView left,
            @Nullable LeafView right) {}

    /// A leaf, and where it comes from.
    record LeafView(JsonNode value, OriginView origin) {

        static Optional<LeafView> at(String pointer, Held held) {
            return Optional.ofNullable(held.effective().origins().get(pointer))
                    .map(origin -> new LeafView(held.effective().document().at(pointer), OriginView.of(origin, held)));
        }
    }
}
