package dev.atoll.controlplane.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SpanCountTest {

    private static final KeyValue ROUTE =
            KeyValue.newBuilder().setKey("http.route").build();

    @Test
    void countsSpansWithWhatTheyAreMadeOf() throws InvalidProtocolBufferException {
        var span = Span.newBuilder()
                .setTraceId(ByteString.copyFrom(new byte[16]))
                .addAllAttributes(Collections.nCopies(20, ROUTE));

        assertThat(SpanCount.of(request(span, 2_000))).isEqualTo(2 + 2_000 * 22); // 2: the lists around them
    }

    @Test
    void countsWhatIsEmpty() throws InvalidProtocolBufferException {
        var attributes =
                Span.newBuilder().addAllAttributes(Collections.nCopies(400_000, KeyValue.getDefaultInstance()));

        assertThat(SpanCount.of(request(Span.newBuilder(), 400_000))).isGreaterThan(400_000);
        assertThat(SpanCount.of(request(attributes, 1))).isGreaterThan(400_000);
        assertThat(SpanCount.of(new byte[0])).isZero();
    }

    @Test
    void countsNothingThatIsNoRequest() {
        assertThatThrownBy(() -> SpanCount.of(new byte[] {10, 9, 1}))
                .isInstanceOf(InvalidProtocolBufferException.class);
    }

    private static byte[] request(Span.Builder span, int times) {
        var scope = ScopeSpans.newBuilder().addAllSpans(Collections.nCopies(times, span.build()));
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
                .build()
                .toByteArray();
    }
}
