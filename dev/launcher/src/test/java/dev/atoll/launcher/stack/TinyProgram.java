package dev.atoll.launcher.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A process for the tests of stacks: answers on its port what it found in its environment, or ends at once.
public final class TinyProgram {

    private TinyProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("TINY_BROKEN") != null) {
            throw new IllegalStateException("this one is broken");
        }
        int port = Integer.parseInt(System.getenv("TINY_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", exchange -> {
            try (exchange) {
                byte[] secret = System.getenv("TINY_SECRET").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, secret.length);
                exchange.getResponseBody().write(secret);
            }
        });
        server.start();
        System.out.println("serving");
    }
}
