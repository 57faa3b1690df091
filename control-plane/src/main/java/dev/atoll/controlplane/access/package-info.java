/// Who may call, and what: bearer tokens from the configuration and those that were issued, and the people of an OpenID
/// provider.
///
/// [AccessGate] stands before everything but health and the console's page, and [Permissions] is the list of what each
/// kind of [Caller] may ask for. [CurrentCaller] tells a resource who asks, and whether that caller may decide there.
@NullMarked
package dev.atoll.controlplane.access;

import org.jspecify.annotations.NullMarked;
