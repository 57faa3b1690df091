package dev.atoll.dataplane.flag;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.flag.FlagSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/// Flags as the control plane decided them, evaluated in this process.
@ApplicationScoped
class DecidedFlags implements Flags {

    private final Supplier<FlagSet> flags;
    private final FlagUsageCounts counts;
    private final RegionId region;

    @Inject
    DecidedFlags(DecidedFlagStates states, FlagUsageCounts counts, RegionId region) {
        this(states::flagSet, counts, region);
    }

    DecidedFlags(Supplier<FlagSet> flags, FlagUsageCounts counts, RegionId region) {
        this.flags = flags;
        this.counts = counts;
        this.region = region;
    }

    @Override
    public boolean isEnabled(Flag flag, CustomerId customer) {
        var context = FlagContext.of(customer.value(), Map.of()).in(region.value());
        var isEnabled = flags.get()
                .evaluate(flag.name(), context)
                .map(Evaluation::enabled)
                .orElse(flag.fallback());
        counts.count(flag.name(), isEnabled);
        return isEnabled;
    }
}
