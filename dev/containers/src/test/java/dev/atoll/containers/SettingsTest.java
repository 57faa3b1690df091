package dev.atoll.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final List<String> REQUIRED =
            List.of("--name=atoll-1", "--image=redis:7", "--user=0:0", "--mount=/here:/there");

    @Test
    void readsWhatToHold() {
        Settings settings = Settings.parse(List.of(
                "--name=atoll-1",
                "--image=redis:7",
                "--user=1000:1000",
                "--mount=/here:/there",
                "--port=17021",
                "--port=17022",
                "--env=ARGUMENTS=--auth=none",
                "--",
                "redis-server",
                "--port 17021"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        "atoll-1",
                        "redis:7",
                        "1000:1000",
                        "/here:/there",
                        List.of(17_021, 17_022),
                        Map.of("ARGUMENTS", "--auth=none"),
                        List.of("redis-server", "--port 17021")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Settings.parse(List.of("--privileged=true", "--", "sh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--privileged");
    }

    @Test
    void refusesToRunNothing() {
        assertThatThrownBy(() -> Settings.parse(REQUIRED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<command>");
    }

    @Test
    void refusesAContainerWithoutAnImage() {
        assertThatThrownBy(() -> Settings.parse(List.of("--name=atoll-1", "--", "sh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--image");
    }
}
