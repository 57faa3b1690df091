package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Flags evaluated from decisions.
class DecidedFlagsTest extends FlagsContract {

    private final List<Decision> decided = new ArrayList<>();
    private final FlagUsageCounts counts = new FlagUsageCounts();

    @Override
    Flags flags() {
        return new DecidedFlags(
                () -> FlagState.of("ap-southeast-1", decided.size(), decided, List.of())
                        .flagSet(),
                counts,
                new RegionId("ap-southeast-1"));
    }

    @Override
    void decide(Flag flag, boolean enabled) {
        decide(flag, Map.of("enabled", enabled));
    }

    private void decide(Flag flag, Map<String, Object> value) {
        decided.removeIf(decision -> decision.key().equals(flag.name()));
        decided.add(new Decision("flag", flag.name(), decided.size() + 1L, value));
    }

    @Test
    void knowsTheRegionAndTheCustomer() {
        var here = Map.of("contextName", "region", "operator", "IN", "values", List.of("ap-southeast-1"));
        var environment = Map.of("contextName", "environment", "operator", "IN", "values", List.of("ap-southeast-1"));
        var ada = Map.of("contextName", "userId", "operator", "IN", "values", List.of(ADA.value()));
        decide(
                REDEMPTION,
                Map.of(
                        "enabled",
                        true,
                        "strategies",
                        List.of(Map.of("name", "default", "constraints", List.of(here, environment, ada)))));

        assertThat(flags().isEnabled(REDEMPTION, ADA)).isTrue();
        assertThat(flags().isEnabled(REDEMPTION, new CustomerId("0192d3a4-0000-7000-8000-00000000ada1")))
                .isFalse();
    }

    @Test
    void countsItsAnswersUntilTheyAreTold() {
        decide(REDEMPTION, true);
        flags().isEnabled(REDEMPTION, ADA);
        flags().isEnabled(REDEMPTION, ADA);
        flags().isEnabled(UNKNOWN_OFF, ADA);

        var told = counts.drain().orElseThrow();

        assertThat(told.path("coupon.redemption").path("yes").asInt()).isEqualTo(2);
        assertThat(told.path("nobody.decided-that").path("no").asInt()).isEqualTo(1);
        assertThat(counts.drain()).isEmpty();
        counts.restore(told);
        assertThat(counts.drain()).contains(told);
    }

    @Test
    void addsWhatSdksTellAndPassesOverWhatIsNoCount() {
        var metrics = JsonNodeFactory.instance.objectNode();
        var toggles = metrics.putObject("bucket").putObject("toggles");
        toggles.putObject("a").put("yes", 3).put("no", -5).putObject("variants").put("blue", 2);
        toggles.put("b", "nonsense");

        counts.count(Audience.ofAll("x"), metrics).await().indefinitely();

        var told = counts.drain().orElseThrow();
        assertThat(told.toString()).isEqualTo("{\"a\":{\"yes\":3,\"no\":0,\"variants\":{\"blue\":2}}}");
    }
}
