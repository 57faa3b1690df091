package dev.atoll.dataplane.flag;

/// A feature flag as the code that asks for it knows it.
///
/// @param name as at the control plane, such as `coupon.redemption`
/// @param fallback the answer while nobody has decided anything about it, or nobody can be asked
public record Flag(String name, boolean fallback) {}
