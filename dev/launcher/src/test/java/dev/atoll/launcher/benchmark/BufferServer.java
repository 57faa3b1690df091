package dev.atoll.launcher.benchmark;

import io.netty.buffer.Unpooled;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The least that an answer over HTTP can cost here: Vert.x, with bytes that it never looks at. Whoever names
/// the entity tag has them; nobody is asked who they are.
///
/// Settings in the environment: `PORT`, `BODY` (a file), `TAG`, and `KEPT`: `heap` for an array as Vert.x makes
/// it of bytes, `direct` for memory that the kernel takes them from without a copy.
public final class BufferServer extends AbstractVerticle {

    private static final CharSequence TYPE = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final Buffer body;
    private final CharSequence length;
    private final CharSequence tag;
    private final int port;

    private BufferServer(Buffer body, String tag, int port) {
        this.body = body;
        this.length = HttpHeaders.createOptimized(Integer.toString(body.length()));
        this.tag = HttpHeaders.createOptimized(tag);
        this.port = port;
    }

    /// Serves until it is ended, on as many threads as Quarkus does.
    public static void main(String[] arguments) throws IOException {
        var bytes = Files.readAllBytes(Path.of(setting("BODY")));
        var body = setting("KEPT").equals("heap") ? Buffer.buffer(bytes) : direct(bytes);
        var tag = setting("TAG");
        var port = Integer.parseInt(setting("PORT"));
        Vertx.vertx()
                .deployVerticle(
                        () -> new BufferServer(body, tag, port),
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    @SuppressWarnings("deprecation") // this line of Vert.x has no other way to take over what Netty holds
    private static Buffer direct(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        var response = request.response();
        response.headers().set(HttpHeaders.ETAG, tag);
        if (tag.toString().equals(request.headers().get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.headers().set(HttpHeaders.CONTENT_TYPE, TYPE).set(HttpHeaders.CONTENT_LENGTH, length);
            response.end(body);
        }
    }
}
