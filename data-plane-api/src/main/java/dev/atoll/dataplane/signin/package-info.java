/// Signing in with a phone: a code by text message proves who holds it.
///
/// [SignInResource] takes the phone and [RequestSignIn] sends the code; [SessionsResource] takes the code and
/// [CompleteSignIn] opens the session. What waits in between is in [PendingSignIns], who has signed in before in
/// [Customers]. Neither the code nor the phone is ever logged.
@NullMarked
package dev.atoll.dataplane.signin;

import org.jspecify.annotations.NullMarked;
