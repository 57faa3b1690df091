package dev.atoll.runtime.limit;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which endpoints a limit is for: `*` for all, one as the API has it
/// (`POST /v1/coupons/{code}/redemptions`), or an address and all below it (`/v1/coupons/*`). Without a method
/// it is for all methods; how a parameter is called does not matter.
///
/// @param method empty for all
/// @param path with `{}` for each parameter; empty for the root, below which everything is
/// @param isTree whether it is also for what is below the path
public record Route(String method, String path, boolean isTree) {

    /// Every endpoint.
    public static final Route ALL = new Route("", "", true);

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE) )?" + "((?:/(?:[A-Za-z0-9._~-]+|\\{[A-Za-z][A-Za-z0-9_.-]*}))+)(/\\*)?");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /// Reads a route; empty when it is none.
    public static Optional<Route> parse(String text) {
        if (text.equals("*")) {
            return Optional.of(ALL);
        }
        var parts = FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        var method = Optional.ofNullable(parts.group(1)).orElse("");
        return Optional.of(new Route(method, anonymous(parts.group(2)), parts.group(3) != null));
    }

    /// Whether it is for an endpoint.
    ///
    /// @param asked the method of the request; a HEAD is a GET without its body
    /// @param template such as `/v1/coupons/{code}/redemptions`
    public boolean covers(String asked, String template) {
        var wanted = asked.equals("HEAD") ? "GET" : asked;
        var place = anonymous(template);
        return (method.isEmpty() || method.equals(wanted))
                && (place.equals(path) || (isTree && place.startsWith(path + "/")));
    }

    private static String anonymous(String template) {
        return PARAMETER.matcher(template).replaceAll("{}");
    }
}
