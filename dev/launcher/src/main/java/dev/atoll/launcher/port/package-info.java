/// Who listens where. [PortCheck] looks before anything starts, so that all that is wrong is said at once.
@NullMarked
package dev.atoll.launcher.port;

import org.jspecify.annotations.NullMarked;
