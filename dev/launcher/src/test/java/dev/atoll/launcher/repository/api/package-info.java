/// The HTTP APIs as others may rely on them: `docs/openapi`, one document per process ([Api]).
@NullMarked
package dev.atoll.launcher.repository.api;

import org.jspecify.annotations.NullMarked;
