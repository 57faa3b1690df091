package dev.atoll.runtime.unleash;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client can do, as the header `Unleash-Client-Spec` tells.
public final class ClientSpecification {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\..*");
    private static final int MAJOR = 4;
    private static final int MINOR = 2;

    private ClientSpecification() {}

    /// Segments came with 4.2.0. Who names no version knows none.
    public static boolean knowsSegments(@Nullable String version) {
        var parts = VERSION.matcher(version == null ? "" : version.strip());
        if (!parts.matches()) {
            return false;
        }
        var major = Integer.parseInt(parts.group(1));
        return major > MAJOR || (major == MAJOR && Integer.parseInt(parts.group(2)) >= MINOR);
    }
}
