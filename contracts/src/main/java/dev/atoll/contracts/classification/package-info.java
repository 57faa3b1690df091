/// How sensitive a field is. Every field of every event, command, outcome and row says so, and everything that leaves a
/// region is decided from it.
@NullMarked
package dev.atoll.contracts.classification;

import org.jspecify.annotations.NullMarked;
