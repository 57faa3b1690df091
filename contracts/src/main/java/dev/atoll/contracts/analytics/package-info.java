/// The only message that crosses a border: an [AnonymizedFact], signed by the gate that let it out ([FactSignature]).
@NullMarked
package dev.atoll.contracts.analytics;

import org.jspecify.annotations.NullMarked;
