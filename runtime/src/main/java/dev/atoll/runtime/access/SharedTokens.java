package dev.atoll.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The tokens that open what is not for everybody, and not for signed-in customers either.
@ApplicationScoped
class SharedTokens {

    private final SharedToken operator;
    private final SharedToken metrics;

    SharedTokens(OperatorConfig config) {
        operator = new SharedToken(
                "atoll.access.operator-token", config.operatorToken().orElse(List.of()));
        metrics = new SharedToken(
                "atoll.access.metrics-token", config.metricsToken().orElse(List.of()));
    }

    /// The one that opens what is for operators.
    SharedToken operator() {
        return operator;
    }

    /// Whether anybody at all may ask what the framework knows of this process.
    boolean anyObserverExists() {
        return operator.exists() || metrics.exists();
    }

    /// Whether it is an operator's, or that of who collects metrics.
    boolean isOfAnObserver(String presented) {
        return operator.is(presented) || metrics.is(presented);
    }
}
