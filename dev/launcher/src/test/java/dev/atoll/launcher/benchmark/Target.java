package dev.atoll.launcher.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atoll.servers.process.Server;
import java.io.UncheckedIOException;

/// A server that clients ask for flags.
///
/// @param token opens it
/// @param share of the requests of a turn; less than 1 for one that takes long
record Target(String name, Server server, ClientRequest request, String token, double share) {

    private static final JsonMapper JSON = new JsonMapper();

    /// All flags, as whoever has none is answered.
    Answer everything() {
        return poll("", 200).once();
    }

    /// How many flags it hands out.
    int flags() {
        try {
            return JSON.readTree(everything().text()).path("features").size();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// To be measured with clients that have nothing.
    Column everything(int requests) {
        return new Column(server.pid(), poll("", 200), (int) (requests * share));
    }

    /// To be measured with clients that have it all already.
    Column nothingNew(int requests) {
        return new Column(server.pid(), poll(everything().tag(), 304), (int) (requests * share));
    }

    private Poll poll(String known, int status) {
        return new Poll(server.port(), request.to(server.port(), token, known), status);
    }
}
