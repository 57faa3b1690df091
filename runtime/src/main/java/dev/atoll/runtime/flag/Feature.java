package dev.atoll.runtime.flag;

import dev.atoll.runtime.flag.Reason.Refusal;
import dev.atoll.runtime.flag.Reason.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A flag, ready to be asked.
final class Feature {

    private final boolean isOn;
    private final Evaluation off;
    private final Dependency[] dependencies;
    private final Strategy[] strategies;
    private final Variants unconditional;
    private final Evaluation[] refusedByTheOnlyOne;

    /// @param off what it is while it is switched off
    /// @param unconditional what it is when it has no strategies
    Feature(
            boolean isOn,
            Evaluation off,
            List<Dependency> dependencies,
            List<Strategy> strategies,
            Variants unconditional) {
        this.isOn = isOn;
        this.off = off;
        this.dependencies = dependencies.toArray(Dependency[]::new);
        this.strategies = strategies.toArray(Strategy[]::new);
        this.unconditional = unconditional;
        refusedByTheOnlyOne = strategies.size() != 1
                ? new Evaluation[0]
                : strategies.getFirst().refusals().stream()
                        .map(refusal -> refused(List.of(refusal)))
                        .toArray(Evaluation[]::new);
    }

    /// @param all where the flags are that this one depends on
    Evaluation evaluate(FlagContext context, Host host, Map<String, Feature> all) {
        if (isOn) {
            for (Dependency dependency : dependencies) {
                if (!dependency.isMet(context, host, all)) {
                    return dependency.unmet();
                }
            }
        }
        return evaluateAlone(context, host);
    }

    private Evaluation evaluateAlone(FlagContext context, Host host) {
        if (!isOn) {
            return off;
        }
        if (strategies.length == 0) {
            return unconditional.pick(context, host);
        }
        if (strategies.length > 1) {
            return askAll(context, host);
        }
        int refusal = strategies[0].ask(context, host);
        return refusal == Strategy.HOLDS ? strategies[0].whenHeld(context, host) : refusedByTheOnlyOne[refusal];
    }

    private Evaluation askAll(FlagContext context, Host host) {
        Refusal[] refusals = new Refusal[strategies.length];
        for (int at = 0; at < strategies.length; at++) {
            int refusal = strategies[at].ask(context, host);
            if (refusal == Strategy.HOLDS) {
                return strategies[at].whenHeld(context, host);
            }
            refusals[at] = strategies[at].refusal(refusal);
        }
        return refused(List.of(refusals));
    }

    private Evaluation refused(List<Refusal> refusals) {
        return new Evaluation(false, Variant.NONE, new Refused(refusals), off.impressionData());
    }

    /// What another flag must be, for the same context.
    ///
    /// @param variants one of these, if there are any
    /// @param unmet what the flag is when it is not so
    record Dependency(String parent, boolean isOn, Set<String> variants, Evaluation unmet) {

        /// A parent that depends on others itself is none: dependencies do not chain.
        boolean isMet(FlagContext context, Host host, Map<String, Feature> all) {
            var feature = all.get(parent);
            if (feature == null || feature.dependencies.length > 0) {
                return false;
            }
            var evaluation = feature.evaluateAlone(context, host);
            return isOn
                    ? evaluation.enabled()
                            && (variants.isEmpty()
                                    || variants.contains(evaluation.variant().name()))
                    : !evaluation.enabled();
        }
    }
}
