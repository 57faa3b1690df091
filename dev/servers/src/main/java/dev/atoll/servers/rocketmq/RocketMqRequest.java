package dev.atoll.servers.rocketmq;

import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One request in RocketMQ's own protocol (`RemotingCommand`): a length, the length of a header, and the header in
/// JSON.
///
/// @param code which request
/// @param fields its parameters; their values need no escape in JSON
record RocketMqRequest(int code, Map<String, String> fields) {

    /// The code of an answer that says yes.
    static final int SUCCESS = 0;

    private static final int MILLIS = 2_000;
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d+)");

    /// The code of the answer; empty when there is none.
    OptionalInt send(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            byte[] header = header().getBytes(StandardCharsets.UTF_8);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(4 + header.length);
            out.writeInt(header.length);
            out.write(header);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt();
            String answer = new String(in.readNBytes(in.readInt() & 0xFFFFFF), StandardCharsets.UTF_8);
            Matcher matcher = CODE.matcher(answer);
            return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty(); // not yet, or no longer
        }
    }

    String header() {
        String parameters = fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                .sorted()
                .collect(joining(","));
        return "{\"code\":%d,\"flag\":0,\"language\":\"OTHER\",\"opaque\":1,\"serializeTypeCurrentRPC\":\"JSON\",\"version\":0,\"extFields\":{%s}}"
                .formatted(code, parameters);
    }
}
