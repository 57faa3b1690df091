package dev.atoll.runtime.flag;

/// What a flag is for a context.
///
/// @param variant [Variant#NONE] if the flag is off or has no variants
/// @param reason what decided
/// @param impressionData whether whoever asks should be told of each evaluation
public record Evaluation(boolean enabled, Variant variant, Reason reason, boolean impressionData) {}
