package dev.atoll.runtime.nativeimage;

import java.util.List;
import org.graalvm.nativeimage.hosted.Feature;

/// Our own records, enums and sealed catalogs, by reflection: Jackson writes and reads them, and would find an event
/// empty; the codec asks a catalog for its types, and would find none.
class JsonFeature implements Feature {

    @Override
    public String getDescription() {
        return "Atoll's records, enums and sealed types, by reflection";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess image) {
        new LibraryClasses(image)
                .register(List.of("dev.atoll."), type -> type.isRecord() || type.isEnum() || type.isSealed());
    }
}
