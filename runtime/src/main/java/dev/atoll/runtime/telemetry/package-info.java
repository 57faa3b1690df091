/// What a process lets the center know of its work: spans, cleaned of everything that may tell of a person.
///
/// [Telemetry] builds the way out: [RedactingExporter] cleans each span by [AllowedAttributes] and [SafeText],
/// OpenTelemetry's own exporter sends it, and [QuietExporter] keeps the log calm while nobody takes it.
@NullMarked
package dev.atoll.runtime.telemetry;

import org.jspecify.annotations.NullMarked;
