package dev.atoll.controlplane.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.frontend.ContextForm;
import dev.atoll.runtime.unleash.FlagState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every flag of Unleash's client specification, exported and read again: nothing would be decided by it, and each case
/// is answered as the specification says.
class SpecificationRoundTripTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FLAGS = 156;
    private static final int CASES = 279;

    @Test
    void losesNothingOfAnyFlag() throws IOException {
        var flags = 0;
        var cases = 0;
        for (var name : file("index.json")) {
            var specification = file(name.asText());
            var before = state(specification.path("state"));
            var file = new ImportForm(ExportForm.of(before, true));
            assertThat(file.faults()).isEmpty();
            var read = file.flags("center", Map.of());
            before.features()
                    .forEach((flag, entry) -> assertThat(StandingFlags.isSame(
                                    new Subject(DecisionKind.FLAG, flag),
                                    read.getOrDefault(flag, JSON.createObjectNode()),
                                    entry.json()))
                            .as(flag)
                            .isTrue());
            flags += read.size();

            var after = FlagState.of("center", 1, decisions("flag", read), decisions("segment", segments(file)))
                    .flagSet();
            cases += answer(after, specification.path("tests")) + answer(after, specification.path("variantTests"));
        }

        assertThat(flags).isEqualTo(FLAGS);
        assertThat(cases).isEqualTo(CASES);
    }

    private static Map<String, JsonNode> segments(ImportForm file) {
        Map<String, JsonNode> segments = new HashMap<>();
        file.segments().forEach(one -> segments.put(Integer.toString(one.id()), one.value()));
        return segments;
    }

    private static int answer(FlagSet flags, JsonNode cases) {
        for (var one : cases) {
            var expected = one.path("expectedResult");
            var context = ContextForm.of(one.path("context")).context("default", null, null);
            var answer = flags.evaluate(one.path("toggleName").asText(), context);
            var isOn = answer.map(Evaluation::enabled).orElse(false);
            if (expected.isObject()) {
                assertThat(answer.map(given -> given.variant().name()).orElse("disabled"))
                        .as(one.path("description").asText())
                        .isEqualTo(expected.path("name").asText());
            } else {
                assertThat(isOn).as(one.path("description").asText()).isEqualTo(expected.asBoolean());
            }
        }
        return cases.size();
    }

    /// Where the state is told in events, what stands after the last of them.
    private static FlagState state(JsonNode state) {
        Map<String, JsonNode> flags = new LinkedHashMap<>();
        Map<String, JsonNode> segments = new LinkedHashMap<>();
        put(state, flags, segments);
        for (var event : state.path("events")) {
            if (event.path("type").asText().equals("hydration")) {
                flags.clear();
                segments.clear();
            }
            put(event, flags, segments);
            put(
                    JSON.createObjectNode()
                            .set("features", JSON.createArrayNode().add(event.path("feature"))),
                    flags,
                    segments);
            put(
                    JSON.createObjectNode()
                            .set("segments", JSON.createArrayNode().add(event.path("segment"))),
                    flags,
                    segments);
            flags.remove(event.path("featureName").asText());
        }
        flags.remove("");
        flags.values().forEach(flag -> ((ObjectNode) flag).remove("segments")); // one has them: only strategies do
        segments.remove("");
        return FlagState.of("center", 1, decisions("flag", flags), decisions("segment", segments));
    }

    private static void put(JsonNode json, Map<String, JsonNode> flags, Map<String, JsonNode> segments) {
        json.path("features").forEach(one -> flags.put(one.path("name").asText(), one));
        json.path("segments").forEach(one -> segments.put(one.path("id").asText(), one));
    }

    private static List<Decision> decisions(String kind, Map<String, ? extends JsonNode> values) {
        List<Decision> decisions = new ArrayList<>();
        values.forEach((key, value) -> decisions.add(new Decision(kind, key, 1, value)));
        return decisions;
    }

    private static JsonNode file(String name) throws IOException {
        try (var stream = SpecificationRoundTripTest.class.getResourceAsStream("/client-specification/" + name)) {
            return JSON.readTree(stream);
        }
    }
}
