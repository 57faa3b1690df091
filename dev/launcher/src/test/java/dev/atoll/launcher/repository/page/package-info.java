/// The pages of `docs` that are written from the sources: settings ([Settings]), classified values
/// ([ClassifiedValues]) and the map of rooms ([RoomTable]). `./atoll test -Datoll.update-docs=true` writes them;
/// otherwise [GeneratedPagesTest] fails when a [Page] is not what the sources say.
@NullMarked
package dev.atoll.launcher.repository.page;

import org.jspecify.annotations.NullMarked;
