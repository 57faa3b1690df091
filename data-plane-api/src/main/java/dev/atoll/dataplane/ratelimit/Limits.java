package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.LimitPolicy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All limits that hold at one moment: those that were decided, and what is compiled for names that nobody
/// decided.
final class Limits {

    private final Collection<LimitPolicy> decided;
    private final Map<Endpoint, List<LimitPolicy>> byEndpoint = new ConcurrentHashMap<>();

    Limits(Collection<LimitPolicy> decided) {
        this.decided = List.copyOf(decided);
    }

    /// Those that a request there must keep to, by name. A decision holds on its route, and also where the
    /// code marks an endpoint with its name: to decide about a part must not open the rest.
    List<LimitPolicy> at(Endpoint endpoint) {
        return byEndpoint.computeIfAbsent(endpoint, this::find);
    }

    private List<LimitPolicy> find(Endpoint endpoint) {
        var wanted = decided.stream()
                .filter(policy ->
                        endpoint.marked().filter(policy.name()::equals).isPresent()
                                || policy.route().covers(endpoint.method(), endpoint.template()));
        var compiled = endpoint.marked().stream()
                .filter(name ->
                        decided.stream().noneMatch(policy -> policy.name().equals(name)))
                .map(CompiledLimits::of);
        return Stream.concat(wanted, compiled)
                .sorted(Comparator.comparing(LimitPolicy::name))
                .toList();
    }
}
