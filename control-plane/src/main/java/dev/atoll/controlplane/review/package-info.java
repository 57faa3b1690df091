/// What is wrong with flags and segments, and what is doubtful: said so that their author can mend it, and without
/// repeating a value.
///
/// [FlagRule] and [SegmentRule] refuse what [FlagReview] finds wrong, and pass on the [FlagWarnings] about what
/// is legal but hardly meant. What tells of a person would be sent to every region: [PersonalValues] knows it.
@NullMarked
package dev.atoll.controlplane.review;

import org.jspecify.annotations.NullMarked;
