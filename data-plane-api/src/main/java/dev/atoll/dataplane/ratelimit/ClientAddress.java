package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.session.Fingerprint;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, unreadable, as the name of a caller who is not signed in.
final class ClientAddress {

    /// An IPv6 household has a network of its own, and every address in it (RFC 6177).
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(@Nullable SocketAddress address) {
        return "address:" + Fingerprint.of(address == null ? "" : network(address.hostAddress()));
    }

    private static String network(@Nullable String literal) {
        if (literal == null) {
            return "";
        }
        try {
            var address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : literal;
        } catch (IllegalArgumentException notAnAddress) {
            return literal;
        }
    }
}
