/// The HTTP APIs as others may rely on them: `docs/openapi`, one document per process ([Api]), valid and pleasant
/// to use ([Lint]), and changed knowingly ([ApiTest]).
@NullMarked
package dev.atoll.launcher.repository.api;

import org.jspecify.annotations.NullMarked;
