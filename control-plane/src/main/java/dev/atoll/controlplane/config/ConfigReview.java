package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit.Ground;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.setting.Layer;
import dev.atoll.runtime.setting.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What must be so of values and schemas together: layers hold where they may, nothing grows too large, and in every
/// region the values are what their schema allows.
@ApplicationScoped
class ConfigReview implements Review {

    private final Jurisdictions jurisdictions;
    private final Quotas quotas;
    private final Conformity conformity;

    ConfigReview(Jurisdictions jurisdictions, Quotas quotas, Conformity conformity) {
        this.jurisdictions = jurisdictions;
        this.quotas = quotas;
        this.conformity = conformity;
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.CONFIG, DecisionKind.NAMESPACE);
    }

    @Override
    public Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
        var namespaces = new TreeSet<String>();
        for (var subject : draft.subjects()) {
            namespace(subject).ifPresent(namespaces::add);
        }
        var standing = StandingConfig.of(after);
        return scopes(draft)
                .or(() -> quotas.objection(draft, namespaces, standing))
                .or(() -> conformity.objection(draft, namespaces, standing));
    }

    private static Optional<String> namespace(Subject subject) {
        return switch (subject.kind()) {
            case NAMESPACE -> Optional.of(subject.key());
            case CONFIG -> SettingKey.parse(subject.key()).map(SettingKey::namespace);
            case FLAG, SEGMENT, LIMIT, TOKEN, EPOCH -> Optional.empty();
        };
    }

    private Optional<Unfit> scopes(Draft draft) {
        return draft.proposals().stream()
                .filter(proposal -> !isInItsPlace(proposal))
                .findFirst()
                .map(_ -> new Unfit(
                        Ground.INVALID,
                        "config.layer-invalid",
                        "A schema and a global value hold for *, a value @region for regions by name, and one"
                                + " @jurisdiction for regions of it",
                        List.of()));
    }

    private boolean isInItsPlace(Proposal proposal) {
        return switch (proposal.kind()) {
            case NAMESPACE -> proposal.scope().equals(Scope.everywhere());
            case CONFIG ->
                SettingKey.parse(proposal.key())
                        .map(key -> isInItsPlace(key, proposal.scope()) || mayGoAnywhere(key, proposal))
                        .orElse(proposal.removes());
            case FLAG, SEGMENT, LIMIT, TOKEN, EPOCH -> true;
        };
    }

    /// A region may have left the jurisdiction that it had a value of.
    private static boolean mayGoAnywhere(SettingKey key, Proposal proposal) {
        return proposal.removes() && key.layer() != Layer.GLOBAL;
    }

    private boolean isInItsPlace(SettingKey key, Scope scope) {
        var everywhere = Scope.everywhere().regions().getFirst();
        return switch (key.layer()) {
            case GLOBAL -> scope.equals(Scope.everywhere());
            case REGION -> !scope.regions().contains(everywhere);
            case JURISDICTION -> jurisdictions.regionsOf(key.of()).containsAll(scope.regions());
            case APP -> true;
            case SCHEMA -> false;
        };
    }
}
