/// Who may call: bearer tokens from the configuration, and what each kind of caller may ask for.
///
/// [AccessGate] stands before everything but health and the console's page; [Permissions] is the list of what a region
/// may do, and [CurrentCaller] tells a resource who asks.
@NullMarked
package dev.atoll.controlplane.access;

import org.jspecify.annotations.NullMarked;
