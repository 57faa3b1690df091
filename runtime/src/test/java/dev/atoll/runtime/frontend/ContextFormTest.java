package dev.atoll.runtime.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.runtime.flag.FlagContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextFormTest {

    private static final String SINGAPORE = "ap-southeast-1";

    /// A browser, an OFREP client and the playground are answered as the region's own code is.
    @Test
    void isOfTheRegionAsForTheRegionsOwnCode() {
        var own = FlagContext.of("ada", Map.of("plan", "free")).in(SINGAPORE);
        var body = JsonNodeFactory.instance.objectNode().put("userId", "ada").put("plan", "free");

        assertThat(ContextForm.of(body).context(SINGAPORE, null, null)).isEqualTo(own);
        assertThat(ContextForm.of(Map.of("userId", List.of("ada"), "properties[plan]", List.of("free")))
                        .context(SINGAPORE, null, null))
                .isEqualTo(own);
        assertThat(own.environment()).isEqualTo(SINGAPORE);
        assertThat(own.properties()).containsEntry("region", SINGAPORE);
        assertThat(FlagContext.EMPTY.in(SINGAPORE).properties()).isEqualTo(Map.of("region", SINGAPORE));
    }

    @Test
    void isOfAnotherEnvironmentOrRegionWhereItSaysSo() {
        var body =
                JsonNodeFactory.instance.objectNode().put("environment", "test").put("region", "moon");

        var context = ContextForm.of(body).context(SINGAPORE, null, null);

        assertThat(context.environment()).isEqualTo("test");
        assertThat(context.properties()).containsEntry("region", "moon");
    }
}
