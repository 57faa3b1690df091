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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtlpSpansTest {

    @Test
    void readsAsManySpansAsAProcessSendsAtOnce() throws InvalidProtocolBufferException {
        var span = Span.newBuilder()
                .setTraceId(ByteString.copyFrom(new byte[16]))
                .addAllAttributes(Collections.nCopies(
                        20, KeyValue.newBuilder().setKey("http.route").build()));

        assertThat(OtlpSpans.read(request(span, 2_000), Optional.empty()).rejected())
                .isEqualTo(2_000); // without valid identifiers, but read
    }

    @Test
    void buildsNothingOfMillionsThatAreEmpty() {
        assertThatThrownBy(() -> OtlpSpans.read(request(Span.newBuilder(), 400_000), Optional.empty()))
                .isInstanceOf(InvalidProtocolBufferException.class)
                .hasMessageStartingWith("More spans");
        var attributes =
                Span.newBuilder().addAllAttributes(Collections.nCopies(400_000, KeyValue.getDefaultInstance()));
        assertThatThrownBy(() -> OtlpSpans.read(request(attributes, 1), Optional.empty()))
                .hasMessageStartingWith("More spans");
    }

    private static byte[] request(Span.Builder span, int times) {
        var scope = ScopeSpans.newBuilder().addAllSpans(Collections.nCopies(times, span.build()));
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
                .build()
                .toByteArray();
    }
}
