package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagAnswers;
import dev.atoll.runtime.unleash.FlagState;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Flags evaluated from decisions.
class DecidedFlagsTest extends FlagsContract {

    private static final Audience ALL = Audience.ofAll("ap-southeast-1");

    private final List<Decision> decided = new ArrayList<>();
    private final FlagUsageCounts counts = new FlagUsageCounts(this::state);

    @Override
    Flags flags() {
        return new DecidedFlags(() -> state().flagSet(), counts, new RegionId("ap-southeast-1"));
    }

    private FlagState state() {
        return FlagState.of("ap-southeast-1", decided.size(), decided, List.of());
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

        var told = counts.drain();

        assertThat(told)
                .containsExactly(
                        new FlagAnswers("coupon.redemption", 2, 0, Map.of()),
                        new FlagAnswers("nobody.decided-that", 0, 1, Map.of()));
        assertThat(counts.drain()).isEmpty();
        counts.restore(told);
        assertThat(counts.drain()).isEqualTo(told);
    }

    @Test
    void addsWhatSdksTellAndPassesOverWhatIsNoCount() {
        decide(new Flag("a", false), Map.of("variants", List.of(Map.of("name", "blue")), "project", "shop"));
        decide(new Flag("b", false), true);

        var told = told("{\"a\":{\"yes\":3,\"no\":-5,\"variants\":{\"blue\":2}},\"b\":\"nonsense\"}");

        assertThat(told).containsExactly(new FlagAnswers("a", 3, 0, Map.of("blue", 2L)));
    }

    @Test
    void passesOverFlagsAndVariantsThatThereAreNot() {
        var colors = List.of(Map.of("name", "default", "variants", List.of(Map.of("name", "red"))));
        decide(new Flag("a", false), Map.of("strategies", colors));

        var told = told("{\"invented\":{\"yes\":3},"
                + "\"a\":{\"yes\":1,\"variants\":{\"red\":1,\"disabled\":2,\"a\\u0000b\":3}}}");

        assertThat(told).containsExactly(new FlagAnswers("a", 1, 0, Map.of("red", 1L, "disabled", 2L)));
    }

    @Test
    void countsForATokenOnlyWhatItSees() {
        decide(new Flag("a", false), Map.of("project", "shop"));
        decide(new Flag("b", false), Map.of("project", "bank"));
        var metrics = metrics("{\"a\":{\"yes\":1},\"b\":{\"yes\":1}}");

        counts.count(new Audience("ap-southeast-1", Set.of("shop")), metrics)
                .await()
                .indefinitely();

        assertThat(counts.drain()).extracting(FlagAnswers::flag).containsExactly("a");
    }

    @Test
    void overflowsForNobody() {
        decide(new Flag("a", false), true);

        for (var i = 0; i < 3; i++) {
            counts.count(ALL, metrics("{\"a\":{\"yes\":9223372036854775807}}"))
                    .await()
                    .indefinitely();
        }

        assertThat(counts.drain()).singleElement().extracting(FlagAnswers::yes).isEqualTo(3_000_000_000_000L);
    }

    @Test
    void addsWhatAnEdgeCollectedInThisRegion() {
        decide(new Flag("a", false), Map.of("variants", List.of(Map.of("name", "blue"))));
        var collected = JsonNodeFactory.instance.objectNode();
        var metrics = collected.putArray("metrics");
        for (var environment : List.of("here", "here", "elsewhere")) {
            var entry = metrics.addObject().put("featureName", "a").put("environment", environment);
            entry.put("yes", 3).put("no", -5).putObject("variants").put("blue", 2);
        }
        metrics.add("nonsense");

        counts.countAll(Audience.ofAll("here"), collected).await().indefinitely();

        assertThat(counts.drain()).containsExactly(new FlagAnswers("a", 6, 0, Map.of("blue", 4L)));
    }

    private List<FlagAnswers> told(String toggles) {
        counts.count(ALL, metrics(toggles)).await().indefinitely();
        return counts.drain();
    }

    private static JsonNode metrics(String toggles) {
        try {
            return new JsonMapper().readTree("{\"bucket\":{\"toggles\":" + toggles + "}}");
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
