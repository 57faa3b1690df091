/// Decisions that are made later, without anybody at hand: each is kept until it is due, and then appended like any
/// other, by one replica, once.
///
/// [ScheduledChangeResource] takes, shows and cancels them; [ScheduleJob] looks again and again, and
/// [ApplyDueChanges] settles what is due.
@NullMarked
package dev.atoll.controlplane.schedule;

import org.jspecify.annotations.NullMarked;
