package dev.atoll.runtime.delta;

/// What a stream tells an SDK.
sealed interface SdkEvent {

    /// Nothing but that it is there.
    record Alive() implements SdkEvent {}

    /// What changed, or everything.
    record Changed(FlagDelta delta) implements SdkEvent {}

    /// To poll instead.
    record Full() implements SdkEvent {}
}
