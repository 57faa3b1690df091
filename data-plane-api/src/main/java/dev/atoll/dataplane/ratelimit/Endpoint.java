package dev.atoll.dataplane.ratelimit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request asks for, as limits name it.
///
/// @param method of HTTP
/// @param template such as `/v1/coupons/{code}/redemptions`
/// @param marked the name with which the code marks it [RateLimited], or [CompiledLimits] does
record Endpoint(String method, String template, Optional<String> marked) {

    /// @param root the path of the resource
    /// @param rest the path of its method behind that
    static Endpoint of(String method, @Nullable String root, @Nullable String rest, Method code) {
        var template = segments(root) + segments(rest);
        var marked = Optional.ofNullable(code.getAnnotation(RateLimited.class))
                .map(RateLimited::value)
                .or(() -> CompiledLimits.nameAt(method, template));
        return new Endpoint(method, template, marked);
    }

    /// With a slash before, none behind, and without the patterns of parameters.
    private static String segments(@Nullable String path) {
        var bare = path == null ? "" : path.replaceAll("^/+|/+$", "").replaceAll("\\{([^:}]+):[^}]*}", "{$1}");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
