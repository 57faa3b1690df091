package dev.atoll.launcher.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// An answer over HTTP/1.1, read off a connection that stays open.
///
/// @param tag its entity tag; empty without one
/// @param encoding `gzip`, or empty for what stands as it is
/// @param body as it came
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String tag, String encoding, byte[] body) {

    private static final int END_OF_HEAD = 0x0d0a0d0a;

    /// Reads no byte of what follows it.
    static Answer read(InputStream from) throws IOException {
        var head = head(from);
        var status = Integer.parseInt(head.substring(9, 12));
        var isChunked = header("transfer-encoding", head).equals("chunked");
        var length = header("content-length", head);
        var body = isChunked ? chunks(from) : from.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(status, header("etag", head), header("content-encoding", head), body);
    }

    /// Everything before the body.
    static String head(InputStream from) throws IOException {
        var head = new StringBuilder();
        for (var last = 0; last != END_OF_HEAD; ) {
            var read = from.read();
            if (read < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.append((char) read);
            last = last << 8 | read;
        }
        return head.toString();
    }

    private static String header(String name, String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] chunks(InputStream from) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var chunk = chunk(from); chunk.length > 0; chunk = chunk(from)) {
            all.writeBytes(chunk);
        }
        return all.toByteArray();
    }

    private static byte[] chunk(InputStream from) throws IOException {
        var size = new StringBuilder();
        for (var read = from.read(); read != '\n'; read = from.read()) {
            size.append((char) read);
        }
        var chunk = from.readNBytes(Integer.parseInt(size.toString().strip(), 16));
        from.skipNBytes(2);
        return chunk;
    }

    /// The body, unpacked.
    String text() {
        try (var plain = encoding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(body))
                : new ByteArrayInputStream(body)) {
            return new String(plain.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
