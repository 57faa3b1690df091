package dev.atoll.controlplane.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.controlplane.observation.Span.Interval;
import dev.atoll.controlplane.observation.Span.Origin;
import dev.atoll.controlplane.observation.Span.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final TracesQuery ALL = new TracesQuery(100, Long.MAX_VALUE, Optional.empty());
    private static final Origin DATA_PLANE = new Origin("data-plane-api", "ap-southeast-1");
    private static final Origin SINK = new Origin("sink", "center");

    private Instant now = Instant.EPOCH;
    private final Traces traces = new Traces(new Bounds(), () -> now);

    @Test
    void putsPiecesOfOneTraceTogetherInWhateverOrderTheyCome() {
        traces.add(List.of(span("t", "b", "a", SINK, 3_000_000, 9_000_000)));
        assertThat(only().root()).isEqualTo("b of sink");

        traces.add(List.of(span("t", "a", null, DATA_PLANE, 1_000_000, 4_000_000)));
        traces.add(List.of(span("t", "a", null, DATA_PLANE, 1_000_000, 4_000_000)));

        var summary = only();
        assertThat(summary.root()).isEqualTo("a of data-plane-api");
        assertThat(summary.spans()).isEqualTo(2);
        assertThat(summary.times().durationMicros()).isEqualTo(8_000);
        assertThat(summary.places().services()).containsExactly("data-plane-api", "sink");
        assertThat(summary.places().regions()).containsExactly("ap-southeast-1", "center");
        assertThat(traces.find("t").orElseThrow().spans())
                .extracting(span -> span.times().startMicros())
                .containsExactly(0L, 2_000L);
    }

    @Test
    void takesTheRootEvenWhenAnotherClockIsBehind() {
        traces.add(List.of(
                span("t", "b", "a", SINK, 500_000, 900_000), span("t", "a", null, DATA_PLANE, 1_000_000, 4_000_000)));

        assertThat(only().root()).isEqualTo("a of data-plane-api");
        assertThat(traces.find("t").orElseThrow().spans().getFirst().times().startMicros())
                .isZero();
    }

    @Test
    void keepsWhatWasToldFirstOfASpan() {
        traces.add(List.of(span("t", "a", null, DATA_PLANE, 1, 2)));
        traces.add(List.of(span("t", "a", null, SINK, 1, 2)));

        assertThat(only().places().services()).containsExactly("data-plane-api");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (var id : List.of("1", "2", "3")) {
            traces.add(List.of(span(id, "a", null, DATA_PLANE, 1, 2)));
        }

        var first = traces.page(new TracesQuery(2, Long.MAX_VALUE, Optional.empty()));
        assertThat(first.traces()).extracting(TraceSummaryView::id).containsExactly("3", "2");

        var second = traces.page(new TracesQuery(2, first.next() == null ? 0 : first.next(), Optional.empty()));
        assertThat(second.traces()).extracting(TraceSummaryView::id).containsExactly("1");
        assertThat(second.next()).isNull();
    }

    @Test
    void findsTheTracesOfAService() {
        traces.add(List.of(span("1", "a", null, DATA_PLANE, 1, 2), span("2", "a", null, SINK, 1, 2)));

        assertThat(traces.page(new TracesQuery(10, Long.MAX_VALUE, Optional.of("sink")))
                        .traces())
                .extracting(TraceSummaryView::id)
                .containsExactly("2");
    }

    @Test
    void forgetsTheOldestBeyondSoManyTraces() {
        for (int i = 0; i < 10; i++) {
            traces.add(List.of(span("t" + i, "a", null, DATA_PLANE, 1, 2)));
        }

        assertThat(sizes()).containsOnlyKeys("t5", "t6", "t7", "t8", "t9");
    }

    @Test
    void forgetsTheOldestBeyondSoManySpans() {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                traces.add(List.of(span("t" + i, "s" + j, null, DATA_PLANE, 1, 2)));
            }
        }

        assertThat(sizes()).containsExactlyInAnyOrderEntriesOf(Map.of("t2", 3, "t3", 3));
    }

    @Test
    void leavesOutWhatOneTraceHoldsTooMany() {
        for (int i = 0; i < 50; i++) {
            traces.add(List.of(span("t", "s" + i, null, DATA_PLANE, 1, 2)));
        }

        assertThat(sizes()).isEqualTo(Map.of("t", 4));
    }

    @Test
    void forgetsWhatIsTooOld() {
        traces.add(List.of(span("old", "a", null, DATA_PLANE, 1, 2)));
        now = now.plus(Duration.ofMinutes(50));
        traces.add(List.of(span("new", "a", null, DATA_PLANE, 1, 2)));
        now = now.plus(Duration.ofMinutes(20));

        assertThat(traces.find("old")).isEmpty();
        assertThat(traces.page(ALL).traces()).extracting(TraceSummaryView::id).containsExactly("new");
    }

    private Map<String, Integer> sizes() {
        return traces.page(ALL).traces().stream()
                .collect(Collectors.toMap(TraceSummaryView::id, TraceSummaryView::spans));
    }

    private TraceSummaryView only() {
        assertThat(traces.page(ALL).traces()).hasSize(1);
        return traces.page(ALL).traces().getFirst();
    }

    private static Span span(String trace, String id, @Nullable String parent, Origin origin, long start, long end) {
        return new Span(
                new SpanReference(trace, id),
                parent,
                new Work(id + " of " + origin.service(), "INTERNAL", false),
                origin,
                new Interval(start, end),
                List.of(),
                Map.of());
    }

    private static final class Bounds implements ObservationConfig {

        @Override
        public int maxTraces() {
            return 5;
        }

        @Override
        public int maxSpans() {
            return 8;
        }

        @Override
        public int maxSpansPerTrace() {
            return 4;
        }

        @Override
        public Duration maxAge() {
            return Duration.ofHours(1);
        }
    }
}
