/// Which flags there are, whose they are, and how far each is in its life: from its first decision over stale to
/// archived.
///
/// [FlagsResource] lists them as [Catalog] reads them from the log, [ProjectsResource] names their projects,
/// [ArchiveReview] keeps anybody from depending on a flag that is archived, and [ReferenceReview] warns of what
/// is named but does not hold.
@NullMarked
package dev.atoll.controlplane.catalog;

import org.jspecify.annotations.NullMarked;
