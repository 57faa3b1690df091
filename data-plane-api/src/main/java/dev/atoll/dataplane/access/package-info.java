/// Who may ask this region for flags: SDKs and browsers, by tokens that the control plane issued and this region knows
/// only the hashes of. It goes on without the control plane, and what was revoked stays revoked.
///
/// [ClientGate] stands before what is for clients, [ClientTokens] knows the tokens, and [TokenAudiences] tells what
/// whoever was let in may see. [OriginGate] tells browsers which sites may ask, [UnlimitedPollers] which polls may be
/// answered at once.
@NullMarked
package dev.atoll.dataplane.access;

import org.jspecify.annotations.NullMarked;
