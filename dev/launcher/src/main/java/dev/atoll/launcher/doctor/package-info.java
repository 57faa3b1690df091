/// What this machine has and lacks. [Examination] asks everything; each answer is a [Finding].
@NullMarked
package dev.atoll.launcher.doctor;

import org.jspecify.annotations.NullMarked;
