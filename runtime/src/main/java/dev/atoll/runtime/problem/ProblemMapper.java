package dev.atoll.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.atoll.contracts.identity.InvalidIdentifier;
import dev.atoll.runtime.database.PostgresFaults;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.CharConversionException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what a resource, a gate or the framework throws into a [Problem]. What nobody foresaw is a 500 whose
/// cause only the log knows.
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    @ServerExceptionMapper
    RestResponse<Object> notAccepted(WebApplicationException refused) {
        var cause = refused.getCause();
        if (cause instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        var status = refused.getResponse().getStatusInfo();
        var problem = Problems.of(status.getStatusCode());
        return Problem.response(status, problem.type(), problem.title());
    }

    /// Named apart because the framework brings a mapper of its own for it, which would win.
    @ServerExceptionMapper
    RestResponse<Object> mismatched(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    @ServerExceptionMapper
    RestResponse<Object> malformed(JsonProcessingException malformed) {
        if (!(malformed instanceof ValueInstantiationException)) {
            return malformed();
        }
        return switch (malformed.getCause()) {
            case InvalidIdentifier named -> invalid(named);
            case InvalidInput explained -> invalid(explained);
            case null, default -> invalid("A field of the body has an invalid value");
        };
    }

    /// A body that is not UTF-8.
    @ServerExceptionMapper
    RestResponse<Object> undecodable(CharConversionException undecodable) {
        return malformed();
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(ConstraintViolationException invalid) {
        return invalid("A field of the body or a parameter has an invalid value");
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(InvalidIdentifier invalid) {
        return invalid(invalid.expectation());
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(InvalidInput invalid) {
        return invalid(invalid.title());
    }

    @ServerExceptionMapper
    RestResponse<Object> away(Unavailable away) {
        LOG.debugf(away, "Answered 503: %s", away.code());
        return Problem.response(Status.SERVICE_UNAVAILABLE, away.code(), away.title(), away.retryAfter());
    }

    @ServerExceptionMapper
    RestResponse<Object> unforeseen(Throwable fault) {
        if (PostgresFaults.isAway(fault)) {
            return away(new Unavailable(
                    "database.unavailable",
                    "The region's database does not answer; nothing was changed",
                    RETRY,
                    fault));
        }
        if (hungUp(fault)) {
            LOG.debugf(fault, "Nobody waits for an answer any more");
        } else {
            LOG.error("A request failed in a way that nobody foresaw", fault);
        }
        return Problem.response(
                Status.INTERNAL_SERVER_ERROR, "runtime.internal", "Something failed here; the operators can see what");
    }

    /// Whether the caller's connection was closed while its request was read.
    private static boolean hungUp(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(HttpClosedException.class::isInstance);
    }

    private static RestResponse<Object> invalid(String title) {
        return Problem.response(Status.BAD_REQUEST, "request.invalid", title);
    }

    private static RestResponse<Object> malformed() {
        return Problem.response(Status.BAD_REQUEST, "request.malformed", "The body is not the JSON expected here");
    }
}
