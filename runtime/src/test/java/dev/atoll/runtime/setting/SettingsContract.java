package dev.atoll.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every [Settings] promises.
abstract class SettingsContract {

    /// Settings that hold these values of the namespace `shop`, by their name.
    abstract Settings holding(Map<String, Object> values);

    @Test
    void readsEachTypeAsWhatItIs() {
        var settings = holding(Map.of(
                "text", "hello", "number", 7, "truth", true, "span", "PT5M", "secret", Map.of("$secret", "sms/key")));

        assertThat(settings.text("shop", "text")).contains("hello");
        assertThat(settings.number("shop", "number")).hasValue(7);
        assertThat(settings.truth("shop", "truth")).contains(true);
        assertThat(settings.duration("shop", "span")).contains(Duration.ofMinutes(5));
        assertThat(settings.secret("shop", "secret")).contains(new SecretReference("sms/key"));
        assertThat(settings.value("shop", "secret")
                        .orElseThrow()
                        .path("$secret")
                        .textValue())
                .isEqualTo("sms/key");
    }

    @Test
    void leavesTheCallerItsDefaultWhenTheTypeIsAnother() {
        var settings = holding(Map.of("text", 1, "number", 1.5, "truth", "true", "span", "soon", "secret", "plain"));

        assertThat(settings.text("shop", "text")).isEmpty();
        assertThat(settings.number("shop", "number")).isEmpty();
        assertThat(settings.truth("shop", "truth")).isEmpty();
        assertThat(settings.duration("shop", "span")).isEmpty();
        assertThat(settings.secret("shop", "secret")).isEmpty();
    }

    @Test
    void leavesTheCallerItsDefaultWhenNobodyDecided() {
        var settings = holding(Map.of("text", "hello"));

        assertThat(settings.value("shop", "other")).isEmpty();
        assertThat(settings.value("other", "text")).isEmpty();
    }
}
