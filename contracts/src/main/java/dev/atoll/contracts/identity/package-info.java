/// Names of things, as values: each knows its own format and refuses anything else, so an id that exists is well
/// formed.
@NullMarked
package dev.atoll.contracts.identity;

import org.jspecify.annotations.NullMarked;
