package dev.atoll.contracts.event;

/// Something that happened in a region. The `permits` clause is the catalog of everything that the micro apps publish.
public sealed interface PlatformEvent extends Message permits CouponRedeemed {}
