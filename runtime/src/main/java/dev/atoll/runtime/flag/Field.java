package dev.atoll.runtime.flag;

import dev.atoll.runtime.operator.Comparison;
import org.jspecify.annotations.Nullable;

/// A place in the context that constraints, overrides and stickiness name.
interface Field {

    /// What stands there; `null` if nothing does.
    @Nullable
    String in(FlagContext context, Host host);

    /// Whether what stands there is what the comparison asks for.
    default boolean meets(Comparison comparison, FlagContext context, Host host) {
        return comparison.holds(in(context, host));
    }

    /// Any name that is not one of Unleash's own is a property's.
    static Field named(String name) {
        return switch (name) {
            case "userId" -> (context, host) -> context.userId();
            case "sessionId" -> (context, host) -> context.sessionId();
            case "remoteAddress" -> (context, host) -> context.remoteAddress();
            case "environment" -> (context, host) -> context.environment();
            case "appName" -> (context, host) -> context.appName();
            case "currentTime" -> new CurrentTime();
            default -> (context, host) -> context.properties().get(name);
        };
    }

    /// The one that is no text, and always known.
    final class CurrentTime implements Field {

        @Override
        public String in(FlagContext context, Host host) {
            var told = context.currentTime();
            return (told == null ? host.clock().instant() : told).toString();
        }

        @Override
        public boolean meets(Comparison comparison, FlagContext context, Host host) {
            var told = context.currentTime();
            return comparison.holds(told == null ? host.clock().instant() : told);
        }
    }
}
