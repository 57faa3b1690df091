/// The real servers that the platform needs in development and in tests, from nothing but a JDK and Maven artifacts.
///
/// [ServerSet] runs what one region, or the center, stands on; [TestServers] hands one such set to the tests of a JVM.
@NullMarked
package dev.atoll.servers;

import org.jspecify.annotations.NullMarked;
