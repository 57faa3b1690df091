package dev.atoll.runtime.unleash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentOrderTest {

    @Test
    void writesSegmentsByNameThenByNumber() {
        var segments = List.of(segment("10", "same"), segment("2", "same"), segment("1", "zoo"), segment("30", "asia"));

        var written =
                FlagState.of("ap-southeast-1", 1, List.of(), segments).writeTo(JsonNodeFactory.instance.objectNode());

        assertThat(written.path("segments").findValuesAsText("id")).containsExactly("30", "2", "10", "1");
    }

    private static Decision segment(String id, String name) {
        return new Decision(DecisionKind.SEGMENT.wireName(), id, 1, Map.of("name", name, "constraints", List.of()));
    }
}
