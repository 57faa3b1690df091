package dev.atoll.dataplane.nativeimage;

import dev.atoll.runtime.nativeimage.LibraryClasses;
import java.util.List;
import org.graalvm.nativeimage.hosted.Feature;

/// The Unleash SDK reads and writes its bodies with Gson, by reflection over its own classes.
class UnleashFeature implements Feature {

    private static final List<String> ON_THE_WIRE = List.of(
            "io.getunleash.engine.",
            "io.getunleash.event.",
            "io.getunleash.impactmetrics.",
            "io.getunleash.metric.Client",
            "io.getunleash.UnleashContext");

    @Override
    public String getDescription() {
        return "The Unleash SDK's classes, by reflection";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess image) {
        new LibraryClasses(image).register(ON_THE_WIRE);
    }
}
