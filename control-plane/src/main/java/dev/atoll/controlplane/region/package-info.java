/// The processes of all regions, as they last said of themselves.
///
/// [ReportResource] hears them, [Processes] remembers them, [ProcessResource] lists them.
@NullMarked
package dev.atoll.controlplane.region;

import org.jspecify.annotations.NullMarked;
