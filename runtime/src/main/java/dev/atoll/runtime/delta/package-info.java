/// What changed in the flags, told to whoever knows what they were: Unleash's delta API, polled and streamed.
///
/// [DeltaResource] answers once and [UnleashStreamResource] goes on; both ask [FlagHistories], which remembers
/// the last states of each environment by what is in them. [FlagStreams] says what a stream tells besides, and
/// when it ends. [OfrepStreamResource] tells OFREP's clients only that something changed, [EventTokenGate] lets
/// browsers ask for it. Source: Unleash's client specification 6.1.0.
@NullMarked
package dev.atoll.runtime.delta;

import org.jspecify.annotations.NullMarked;
