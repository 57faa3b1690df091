/// What is measured on whole processes: `./atoll bench <name>` runs `<Name>Benchmark`.
@NullMarked
package dev.atoll.launcher.benchmark;

import org.jspecify.annotations.NullMarked;
