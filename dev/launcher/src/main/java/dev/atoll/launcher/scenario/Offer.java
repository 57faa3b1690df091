package dev.atoll.launcher.scenario;

import java.util.Map;

/// A coupon of a campaign, offered in several regions.
///
/// @param titles what it is called, by region
/// @param stock how many each region has
record Offer(String campaign, String code, Map<String, String> titles, int stock) {

    /// The same offer under names of its own, so that a second run does not meet what the first one left.
    Offer named(String run) {
        return new Offer(campaign + "-" + run, code + "-" + run.toUpperCase(java.util.Locale.ROOT), titles, stock);
    }
}
