package dev.atoll.runtime.nativeimage;

import java.util.List;
import org.graalvm.nativeimage.hosted.Feature;

/// Our own records and enums, by reflection: Jackson writes and reads them, and finds an event without it empty.
class JsonFeature implements Feature {

    @Override
    public String getDescription() {
        return "Atoll's records and enums, by reflection";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess image) {
        new LibraryClasses(image).register(List.of("dev.atoll."), type -> type.isRecord() || type.isEnum());
    }
}
