/// The regions of `deploy/regions`, one file each. [Regions] reads them; a selection of them is what a stack runs.
@NullMarked
package dev.atoll.launcher.region;

import org.jspecify.annotations.NullMarked;
