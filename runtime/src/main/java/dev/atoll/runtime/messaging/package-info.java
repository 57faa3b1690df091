/// How messages are written: JSON whose identifiers are plain strings ([IdentifierModule]).
@NullMarked
package dev.atoll.runtime.messaging;

import org.jspecify.annotations.NullMarked;
