package dev.atoll.runtime.unleash;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers a client only with what it has not got yet (RFC 9110, 13.1.2).
public final class FreshnessGate {

    private FreshnessGate() {}

    /// The answer, or 304.
    ///
    /// @param tag names the answer
    /// @param body is made only for a client that needs it
    public static RestResponse<Object> answer(Request request, String tag, Supplier<Object> body) {
        var entityTag = new EntityTag(tag);
        return request.evaluatePreconditions(entityTag) == null
                ? answer(tag, body.get())
                : ResponseBuilder.<Object>create(Status.NOT_MODIFIED)
                        .tag(entityTag)
                        .build();
    }

    private static RestResponse<Object> answer(String tag, Object body) {
        return ResponseBuilder.ok(body, MediaType.APPLICATION_JSON)
                .tag(new EntityTag(tag))
                .build();
    }
}
