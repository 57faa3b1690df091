package dev.atoll.launcher.scenario;

/// A customer of one region.
///
/// @param phone E.164
record Customer(String region, String name, String phone) {}
