package dev.atoll.runtime.poll;

import dev.atoll.runtime.unleash.FeaturesBodies.Written;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;

/// An answer as it goes out, again and again.
///
/// @param tag as it stands in a header, with its quotes
/// @param bytes outside the heap, from where the kernel takes them: those of an array would be copied for each
/// answer
record PolledBody(String tag, Buffer bytes) {

    @SuppressWarnings("deprecation") // this line of Vert.x has no other way to take over what Netty holds
    static PolledBody of(Written written) {
        var direct = ByteBuffer.allocateDirect(written.bytes().length)
                .put(written.bytes())
                .flip();
        return new PolledBody('"' + written.tag() + '"', Buffer.buffer(Unpooled.wrappedBuffer(direct)));
    }
}
