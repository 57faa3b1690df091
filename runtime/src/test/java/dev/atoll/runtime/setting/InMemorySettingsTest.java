package dev.atoll.runtime.setting;

import java.util.Map;

class InMemorySettingsTest extends SettingsContract {

    @Override
    Settings holding(Map<String, Object> values) {
        var settings = new InMemorySettings();
        values.forEach((name, value) -> settings.decide("shop", name, value));
        return settings;
    }
}
