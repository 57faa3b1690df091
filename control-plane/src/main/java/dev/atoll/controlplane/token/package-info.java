/// Tokens for everybody: users, processes of regions, SDKs and browsers. Each is a decision in the log, so that regions
/// let in and refuse without the control plane, and what was revoked stays revoked there.
///
/// [TokenResource] issues, rotates and revokes; [IssuedToken] is the only place where a secret stands. [LoggedTokens]
/// knows those that open the control plane itself.
@NullMarked
package dev.atoll.controlplane.token;

import org.jspecify.annotations.NullMarked;
