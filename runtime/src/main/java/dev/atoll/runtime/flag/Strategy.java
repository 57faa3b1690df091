package dev.atoll.runtime.flag;

import dev.atoll.runtime.flag.Reason.Refusal;
import java.util.ArrayList;
import java.util.List;

/// One way for a flag to be on: a rule, and constraints that must all hold.
final class Strategy {

    /// What [Strategy#ask] says when nothing speaks against it.
    static final int HOLDS = -1;

    private final Constraint[] constraints;
    private final Rule rule;
    private final Refusal ruleRefusal;
    private final Variants variants;

    Strategy(List<Constraint> constraints, Rule rule, Refusal ruleRefusal, Variants variants) {
        this.constraints = constraints.toArray(Constraint[]::new);
        this.rule = rule;
        this.ruleRefusal = ruleRefusal;
        this.variants = variants;
    }

    /// [Strategy#HOLDS], or which of the [Strategy#refusals] it is.
    int ask(FlagContext context, Host host) {
        for (int at = 0; at < constraints.length; at++) {
            if (!constraints[at].holds(context, host)) {
                return at;
            }
        }
        return rule.check().holds(context, host) ? HOLDS : constraints.length;
    }

    /// What the flag is when this strategy holds.
    Evaluation whenHeld(FlagContext context, Host host) {
        return variants.pick(context, host);
    }

    Refusal refusal(int number) {
        return number < constraints.length ? constraints[number].refusal() : ruleRefusal;
    }

    /// All that it may say.
    List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>();
        for (Constraint constraint : constraints) {
            all.add(constraint.refusal());
        }
        all.add(ruleRefusal);
        return all;
    }
}
