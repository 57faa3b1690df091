/// Tokens for those whom regions serve: SDKs and browsers. Regions are told a hash, so that they let in and refuse
/// without
/// the control plane, and what was revoked stays revoked there.
///
/// [TokenResource] issues and revokes; each is a change in the log. [IssuedToken] is the only place where a secret
/// stands.
@NullMarked
package dev.atoll.controlplane.token;

import org.jspecify.annotations.NullMarked;
