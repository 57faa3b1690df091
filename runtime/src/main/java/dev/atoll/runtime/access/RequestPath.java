package dev.atoll.runtime.access;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/// The path of a request as resources read it. A gate that read another one would guard the wrong door.
public final class RequestPath {

    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    private RequestPath() {}

    /// Normalized, and without matrix parameters (RFC 3986, 3.3).
    public static String of(RoutingContext request) {
        var path = request.normalizedPath();
        return path.indexOf(';') < 0 ? path : MATRIX_PARAMETERS.matcher(path).replaceAll("");
    }

    /// Whether the path is the root or below it.
    public static boolean isWithin(String root, String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
