package dev.atoll.controlplane.observation;

import java.util.Optional;

/// Which traces are asked for.
///
/// @param before the `next` of the page before; a very large number for the first page
record TracesQuery(int limit, long before, Optional<String> service) {}
