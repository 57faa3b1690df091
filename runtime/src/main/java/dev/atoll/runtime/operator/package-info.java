/// What the operators of Unleash's constraints mean, for one value at a time (client specification 6.1.0).
///
/// [Operators] makes a [Comparison] of an operator and its values, once; asking it parses nothing of them again.
@NullMarked
package dev.atoll.runtime.operator;

import org.jspecify.annotations.NullMarked;
