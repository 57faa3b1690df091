package dev.atoll.runtime.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response.StatusType;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Why a request was not served (RFC 9457). Clients branch on the type, people read the title.
///
/// @param type a stable code, `<room>.<reason>` in lower-kebab
/// @param title one sentence for a person; it never repeats what the caller sent
/// @param status the HTTP status
public record Problem(String type, String title, int status) {

    /// The media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long LINGER = 1_000; // milliseconds
    private static final int TOO_LARGE = 413;
    private static final int UNAUTHENTICATED = 401;
    private static final String AUTHENTICATE = "WWW-Authenticate";
    private static final String BEARER = "Bearer"; // how to show a token (RFC 9110, 11.6.1)

    /// The answer that carries this problem.
    public RestResponse<Object> response() {
        return builder().build();
    }

    /// The answer that carries such a problem.
    public static RestResponse<Object> response(StatusType status, String type, String title) {
        return new Problem(type, title, status.getStatusCode()).response();
    }

    /// The answer that carries this problem, and says when a retry may help (RFC 9110, 10.2.3; whole seconds, 1
    /// at least).
    public static RestResponse<Object> response(StatusType status, String type, String title, Duration retryAfter) {
        return new Problem(type, title, status.getStatusCode())
                .builder()
                .header("Retry-After", Math.max(1, retryAfter.plusMillis(999).toSeconds()))
                .build();
    }

    /// Ends a request that has not come as far as a resource.
    public void end(RoutingContext request) {
        var closes = status == TOO_LARGE && request.request().version() != HttpVersion.HTTP_2;
        if (closes) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close"); // HTTP/2 forbids the header
        }
        var body = new JsonObject().put("type", type).put("title", title).put("status", status);
        if (status == UNAUTHENTICATED) {
            request.response().putHeader(AUTHENTICATE, BEARER);
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(body.toBuffer())
                .onComplete(_ -> closeIf(closes, request));
    }

    /// Nobody reads the rest of a body that is too large. Closed at once, the sender might lose the answer with it.
    private static void closeIf(boolean closes, RoutingContext request) {
        if (closes) {
            request.vertx().setTimer(LINGER, _ -> request.request().connection().close());
        }
    }

    private ResponseBuilder<Object> builder() {
        var answer = ResponseBuilder.<Object>create(status).entity(this).type(MEDIA_TYPE);
        return status == UNAUTHENTICATED ? answer.header(AUTHENTICATE, BEARER) : answer;
    }
}
