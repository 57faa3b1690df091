/// One OpenID provider for development and tests: Spring Authorization Server in one small JVM on loopback.
///
/// [Identity] is its main class. It keeps a class path of its own and shares no JVM with the platform's processes.
@NullMarked
package dev.atoll.identity;

import org.jspecify.annotations.NullMarked;
