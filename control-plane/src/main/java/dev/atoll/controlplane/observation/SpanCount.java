package dev.atoll.controlplane.observation;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// Of how many parts (spans, attributes, other texts) an export request is made, counted before any is built: a few
/// kilobytes of gzip can hold millions that are empty.
final class SpanCount {

    /// The lists on the way from the request to its spans: `resource_spans`, `scope_spans`, `spans`.
    private static final int[] PATH = {1, 2, 2};

    private SpanCount() {}

    /// @throws InvalidProtocolBufferException when these bytes are no such request
    static long of(byte[] request) throws InvalidProtocolBufferException {
        try {
            return messages(CodedInputStream.newInstance(request), 0);
        } catch (InvalidProtocolBufferException none) {
            throw none;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // the bytes are all here
        }
    }

    private static long messages(CodedInputStream in, int depth) throws IOException {
        var count = 0L;
        for (var tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                count++;
            }
            if (depth < PATH.length && tag == (PATH[depth] << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
                var end = in.pushLimit(in.readRawVarint32());
                count += messages(in, depth + 1);
                in.popLimit(end);
            } else {
                in.skipField(tag);
            }
        }
        return count;
    }
}
