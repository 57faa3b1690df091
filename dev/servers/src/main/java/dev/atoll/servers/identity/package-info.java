/// A real OpenID provider in a JVM of its own.
///
/// [IdentityServer] starts one on an [IdentityConfig]; [SignIn] gets a user's token there as a browser does. The
/// program itself is the module `dev/identity`.
@NullMarked
package dev.atoll.servers.identity;

import org.jspecify.annotations.NullMarked;
