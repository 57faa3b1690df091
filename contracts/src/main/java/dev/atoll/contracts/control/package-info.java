/// What the control plane and the processes tell each other: decisions out, reports back.
@NullMarked
package dev.atoll.contracts.control;

import org.jspecify.annotations.NullMarked;
