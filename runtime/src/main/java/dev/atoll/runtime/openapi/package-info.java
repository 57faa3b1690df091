/// What every HTTP API of the platform has in common, added to its OpenAPI document while it is built: refusals and
/// tokens ([ProblemAnswers]), names ([OperationNames]). Only for processes that have the OpenAPI extension.
@NullMarked
package dev.atoll.runtime.openapi;

import org.jspecify.annotations.NullMarked;
