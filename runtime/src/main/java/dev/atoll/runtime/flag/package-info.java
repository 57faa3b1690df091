/// Evaluates Unleash's flags in this process, in plain Java, for one context at a time (client specification 6.1.0).
///
/// A [FlagSet] is read once per change of the flags, and everything is made ready then: constraints, groups, and the
/// [Evaluation]s themselves. A flag is a [Feature], which asks each [Strategy] in turn: the first that holds decides.
/// What decided is the [Reason].
@NullMarked
package dev.atoll.runtime.flag;

import org.jspecify.annotations.NullMarked;
