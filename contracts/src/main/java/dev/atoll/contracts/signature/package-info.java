/// Detached Ed25519 signatures (RFC 8032), and texts that travel with them. Start at [SignedText].
@NullMarked
package dev.atoll.contracts.signature;

import org.jspecify.annotations.NullMarked;
