package dev.atoll.runtime.problem;

import jakarta.ws.rs.core.Response.StatusType;
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

    /// The answer that carries this problem.
    public static RestResponse<Object> response(StatusType status, String type, String title) {
        return ResponseBuilder.<Object>create(status)
                .entity(new Problem(type, title, status.getStatusCode()))
                .type(MEDIA_TYPE)
                .build();
    }
}
