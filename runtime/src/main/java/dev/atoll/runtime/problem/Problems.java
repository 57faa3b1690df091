package dev.atoll.runtime.problem;

import jakarta.ws.rs.core.Response.Status;

/// The problems of requests that the platform itself refuses, by HTTP status.
final class Problems {

    private Problems() {}

    static Problem of(int status) {
        return new Problem(code(status), title(status), status);
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "request.malformed";
            case 401 -> "access.unauthenticated";
            case 403 -> "access.forbidden";
            case 404 -> "request.not-found";
            case 405 -> "request.method-not-allowed";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 414 -> "request.uri-too-long";
            case 415 -> "request.unsupported-media-type";
            default -> code(status >= 500);
        };
    }

    private static String code(boolean fault) {
        return fault ? "runtime.unavailable" : "request.refused";
    }

    private static String title(int status) {
        var known = Status.fromStatusCode(status);
        return switch (status) {
            case 413 -> "The body is larger than this process accepts";
            default -> known == null ? "The request was refused" : known.getReasonPhrase();
        };
    }
}
