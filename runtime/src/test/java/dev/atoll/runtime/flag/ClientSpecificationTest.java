package dev.atoll.runtime.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every case of Unleash's client specification 6.1.0, by its own description.
class ClientSpecificationTest {

    private static final int CASES = 279;

    @TestFactory
    Stream<DynamicNode> holdsToTheClientSpecification() {
        return files().map(file -> DynamicContainer.dynamicContainer(file, cases(Specification.file(file))));
    }

    @Test
    void knowsAllCases() {
        assertThat(files().flatMap(file -> cases(Specification.file(file)))).hasSize(CASES);
    }

    private static Stream<String> files() {
        return Specification.file("index.json").valueStream().map(JsonNode::asText);
    }

    private static Stream<DynamicTest> cases(JsonNode file) {
        var flags = Specification.flags(file.path("state"));
        var enabled = file.path("tests").valueStream().map(one -> dynamicTest(one, () -> checkEnabled(flags, one)));
        var variants =
                file.path("variantTests").valueStream().map(one -> dynamicTest(one, () -> checkVariant(flags, one)));
        return Stream.concat(enabled, variants);
    }

    private static DynamicTest dynamicTest(JsonNode one, Runnable check) {
        return DynamicTest.dynamicTest(one.path("description").asText(), check::run);
    }

    private static void checkEnabled(FlagSet flags, JsonNode one) {
        boolean isEnabled = evaluate(flags, one).map(Evaluation::enabled).orElse(false);

        assertThat(isEnabled).isEqualTo(one.path("expectedResult").asBoolean());
    }

    private static void checkVariant(FlagSet flags, JsonNode one) {
        var expected = one.path("expectedResult");

        var evaluation = evaluate(flags, one);

        var variant = evaluation.map(Evaluation::variant).orElse(Variant.NONE);
        assertThat(variant.name()).isEqualTo(expected.path("name").asText());
        assertThat(variant.enabled()).isEqualTo(expected.path("enabled").asBoolean());
        assertThat(evaluation.map(Evaluation::enabled).orElse(false))
                .isEqualTo(expected.path("feature_enabled").asBoolean());
        assertThat(variant.payload()).isEqualTo(payload(expected.path("payload")));
    }

    private static Optional<Variant.Payload> payload(JsonNode json) {
        return Optional.of(json)
                .filter(JsonNode::isObject)
                .map(one -> new Variant.Payload(
                        one.path("type").asText(), one.path("value").asText()));
    }

    private static Optional<Evaluation> evaluate(FlagSet flags, JsonNode one) {
        return flags.evaluate(one.path("toggleName").asText(), Specification.context(one.path("context")));
    }
}
