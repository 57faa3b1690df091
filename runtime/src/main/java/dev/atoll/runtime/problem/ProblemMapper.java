package dev.atoll.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.atoll.contracts.identity.InvalidIdentifier;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what a resource, a gate or the framework throws into a [Problem]. What nobody foresaw is a 500 whose cause
/// only
/// the log knows.
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Object> notAccepted(WebApplicationException refused) {
        var cause = refused.getCause();
        if (cause instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        var status = refused.getResponse().getStatusInfo();
        return Problem.response(status, code(status), title(status));
    }

    /// Named apart because the framework brings a mapper of its own for it, which would win.
    @ServerExceptionMapper
    RestResponse<Object> mismatched(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    @ServerExceptionMapper
    RestResponse<Object> malformed(JsonProcessingException malformed) {
        return malformed instanceof ValueInstantiationException
                ? Problem.response(Status.BAD_REQUEST, "request.invalid", "A field of the body has an invalid value")
                : Problem.response(Status.BAD_REQUEST, "request.malformed", "The body is not the JSON expected here");
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(ConstraintViolationException invalid) {
        return Problem.response(
                Status.BAD_REQUEST, "request.invalid", "A field of the body or a parameter has an invalid value");
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(InvalidIdentifier invalid) {
        return Problem.response(Status.BAD_REQUEST, "request.invalid", invalid.expectation());
    }

    @ServerExceptionMapper
    RestResponse<Object> unforeseen(RuntimeException fault) {
        LOG.error("A request failed in a way that nobody foresaw", fault);
        return Problem.response(
                Status.INTERNAL_SERVER_ERROR, "runtime.internal", "Something failed here; the operators can see what");
    }

    private static String code(StatusType status) {
        return switch (status.getStatusCode()) {
            case 400 -> "request.malformed";
            case 401 -> "access.unauthenticated";
            case 403 -> "access.forbidden";
            case 404 -> "request.not-found";
            case 405 -> "request.method-not-allowed";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.unsupported-media-type";
            default -> status.getStatusCode() < 500 ? "request.refused" : "runtime.unavailable";
        };
    }

    private static String title(StatusType status) {
        return status.getStatusCode() == 413
                ? "The body is larger than this process accepts"
                : status.getReasonPhrase();
    }
}
