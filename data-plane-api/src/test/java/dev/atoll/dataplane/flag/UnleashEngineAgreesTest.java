package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.flag.FlagSet;
import io.getunleash.engine.Context;
import io.getunleash.engine.UnleashEngine;
import io.getunleash.engine.YggdrasilInvalidInputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/// Our evaluator says what the engine of the Unleash SDK says, over everything that both know.
class UnleashEngineAgreesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UnleashEngine ENGINE = new UnleashEngine();
    private static final Set<String> OWN_FIELDS =
            Set.of("userId", "sessionId", "remoteAddress", "environment", "appName", "currentTime");

    @Property(tries = 2000)
    void agreesWithTheEngineOfTheSdk(
            @ForAll("states") Map<String, Object> state,
            @ForAll("contexts") @Size(min = 1, max = 4) List<Map<String, String>> contexts)
            throws YggdrasilInvalidInputException, JsonProcessingException {
        var json = JSON.writeValueAsString(state);
        ENGINE.takeState(json);
        var flags = FlagSet.parse(json);

        for (var context : contexts) {
            for (var name : RandomFlags.NAMES) {
                assertThat(ours(flags, name, context)).as(name).isEqualTo(theirs(name, context));
            }
        }
    }

    private static Answer ours(FlagSet flags, String name, Map<String, String> context) {
        var evaluation = flags.evaluate(name, ourContext(context)).orElseThrow();
        var variant = evaluation.variant();
        Statistics.label("enabled")
                .collect(evaluation.enabled())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Statistics.label("variant")
                .collect(variant.enabled())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        var payload = variant.payload()
                .map(carried -> carried.type() + carried.value())
                .orElse("");
        return new Answer(
                evaluation.enabled(), variant.name(), variant.enabled(), payload, evaluation.impressionData());
    }

    private static Answer theirs(String name, Map<String, String> fields) throws YggdrasilInvalidInputException {
        var context = theirContext(fields);
        var enabled = ENGINE.isEnabled(name, context);
        var variant = ENGINE.getVariant(name, context).value;
        boolean isEnabled = enabled.value != null && enabled.value;
        assertThat(variant.isFeatureEnabled()).isEqualTo(isEnabled);
        var payload = variant.getPayload() == null
                ? ""
                : variant.getPayload().getType() + variant.getPayload().getValue();
        return new Answer(isEnabled, variant.getName(), variant.isEnabled(), payload, enabled.impressionData);
    }

    private record Answer(
            boolean enabled, String variant, boolean hasVariant, String payload, boolean impressionData) {}

    private static FlagContext ourContext(Map<String, String> fields) {
        return new FlagContext(
                fields.get("userId"),
                fields.get("sessionId"),
                fields.get("remoteAddress"),
                fields.get("environment"),
                fields.get("appName"),
                Instant.parse(fields.get("currentTime")),
                properties(fields));
    }

    private static Context theirContext(Map<String, String> fields) {
        var context = new Context();
        context.setUserId(fields.get("userId"));
        context.setSessionId(fields.get("sessionId"));
        context.setRemoteAddress(fields.get("remoteAddress"));
        context.setEnvironment(fields.get("environment"));
        context.setAppName(fields.get("appName"));
        context.setCurrentTime(fields.get("currentTime"));
        context.setProperties(properties(fields));
        return context;
    }

    private static Map<String, String> properties(Map<String, String> fields) {
        Map<String, String> properties = new HashMap<>(fields);
        properties.keySet().removeAll(OWN_FIELDS);
        return properties;
    }

    @Provide
    Arbitrary<Map<String, Object>> states() {
        return RandomFlags.states();
    }

    @Provide
    Arbitrary<List<Map<String, String>>> contexts() {
        return RandomFlags.contexts().list();
    }
}
