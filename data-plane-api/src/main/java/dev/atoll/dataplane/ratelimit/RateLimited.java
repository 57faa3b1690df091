package dev.atoll.dataplane.ratelimit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an endpoint whose callers are limited, each customer by itself, or each address where nobody is signed
/// in.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {

    /// The policy, by its name under `atoll.ratelimit.policies`.
    String value();
}
