/// Unleash's client API over whatever flags a process holds: SDKs ask the center and their own region in the same
/// words.
///
/// A process says which flags there are ([FlagStates]) and who asks ([Audiences]), and sets
/// `atoll.unleash.served`. [UnleashResource] hands flags out, room `delta` what changed in them; [EdgeResource]
/// tells Unleash Edge which tokens are good ([ValidTokens]). Source: Unleash's client specification 6.1.0.
@NullMarked
package dev.atoll.runtime.unleash;

import org.jspecify.annotations.NullMarked;
