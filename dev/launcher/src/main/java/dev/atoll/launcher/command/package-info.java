/// The commands of `./atoll`, one class each. [Checkout] gives them the stack that they mean.
@NullMarked
package dev.atoll.launcher.command;

import org.jspecify.annotations.NullMarked;
