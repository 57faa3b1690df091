package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;

/// What one layer says of one value.
///
/// @param revision the change that decided it
public record LayeredValue(SettingKey key, long revision, JsonNode value) {}
