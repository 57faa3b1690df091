/// What each region runs on: one signed snapshot, and the stream of what changes in it.
///
/// [Publications] keeps it ready: it folds what is new in the change log ([Fold]) into what each region has
/// ([Channel]). [SnapshotResource] and [StreamResource] hand it out.
@NullMarked
package dev.atoll.controlplane.snapshot;

import org.jspecify.annotations.NullMarked;
