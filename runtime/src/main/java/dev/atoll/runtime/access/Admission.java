package dev.atoll.runtime.access;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// That somebody was let in, which may end: an answer that goes on for long asks again and again whether it still
/// is so.
///
/// @param standing whether whoever was let in would be let in now, to the same; asked on any thread, and blocks
///     none
public record Admission(BooleanSupplier standing) {

    private static final String KEY = "atoll.access.admission";

    /// Leaves it with the request, for the resource that answers.
    public void grantTo(RoutingContext request) {
        request.put(KEY, this);
    }

    /// What the gate left with the request.
    public static Admission of(RoutingContext request) {
        return Objects.requireNonNull(request.<Admission>get(KEY), "the gate admits whoever asks for a stream");
    }

    /// The answer for as long as this stands. It completes at the first thing that it would say afterwards.
    public <T> Multi<T> during(Multi<T> answer) {
        return answer.select().first(_ -> standing.getAsBoolean());
    }
}
