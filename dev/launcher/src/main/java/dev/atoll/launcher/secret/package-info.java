/// What the development stack must keep to itself: made once, kept in `.atoll/keys`, so that a process that is started
/// again still knows the others. [Secrets] hands them out.
@NullMarked
package dev.atoll.launcher.secret;

import org.jspecify.annotations.NullMarked;
