/// Unleash's client and frontend APIs, and OFREP, over whatever flags a process holds: SDKs and browsers ask the center
/// and their own region in the same words.
///
/// A process says which flags there are ([FlagStates]) and who asks ([Audiences]), and sets `atoll.unleash.served`.
/// [EdgeResource] tells Unleash Edge which tokens are good ([ValidTokens]). [UnleashResource] and
/// [UnleashStreamResource] hand flags out, [FrontendResource] and [OfrepResource] evaluate them.
/// Sources: Unleash's client specification 6.1.0, OFREP 0.3.0.
@NullMarked
package dev.atoll.runtime.unleash;

import org.jspecify.annotations.NullMarked;
