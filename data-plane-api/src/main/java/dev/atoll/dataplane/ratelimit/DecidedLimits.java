package dev.atoll.dataplane.ratelimit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.Derived;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.LimitReader;
import dev.atoll.runtime.limit.LimitReading.Understood;
import dev.atoll.runtime.limit.LimitReading.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The limits in what was decided for this region, followed without a restart.
@ApplicationScoped
public class DecidedLimits {

    private static final Logger LOG = Logger.getLogger(DecidedLimits.class);

    private final Derived<Limits> limits;
    private final ObjectMapper json;
    private final Map<String, Long> warned = new ConcurrentHashMap<>();

    DecidedLimits(Decisions decisions, ObjectMapper json) {
        this.json = json;
        limits = decisions.derive(held -> new Limits(
                held.of(DecisionKind.LIMIT).stream().flatMap(this::readable).toList()));
    }

    /// Whether as much as anybody likes may be asked there now.
    ///
    /// @param template the path, such as `/api/client/features`, of an endpoint that is not marked [RateLimited]
    public boolean areNone(String method, String template) {
        return now().at(new Endpoint(method, template, Optional.empty())).isEmpty();
    }

    /// What holds now.
    Limits now() {
        return limits.get();
    }

    /// One that this version cannot read is as if nobody had decided it, so what is compiled holds.
    private Stream<LimitPolicy> readable(Decision decision) {
        return switch (LimitReader.read(decision.key(), json.valueToTree(decision.value()))) {
            case Understood(var policy) -> Stream.of(policy);
            case Unreadable(var faults) -> {
                var before = warned.put(decision.key(), decision.revision());
                if (before == null || before != decision.revision()) {
                    LOG.warnf(
                            "Revision %d decides a limit that this version cannot read, so its default holds: %s",
                            decision.revision(), String.join("; ", faults));
                }
                yield Stream.empty();
            }
        };
    }
}
