/// What people see: tables, progress, the ends of logs.
@NullMarked
package dev.atoll.launcher.terminal;

import org.jspecify.annotations.NullMarked;
