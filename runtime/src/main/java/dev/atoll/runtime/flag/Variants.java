package dev.atoll.runtime.flag;

import dev.atoll.runtime.flag.Reason.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a flag that is on may be, each with its weight. The answers are made once.
final class Variants {

    private static final int SEED = 86_028_157;

    private final Favored[] favored;
    private final int[] upTo;
    private final Evaluation[] answers;
    private final Evaluation none;
    private final Stickiness stickiness;
    private final @Nullable Shares shares;

    /// @param group with what a context's value is hashed
    /// @param stickyField what keeps somebody at the same variant, as it is named in the flag
    Variants(List<Choice> choices, String group, String stickyField, Answering answering) {
        List<Favored> all = new ArrayList<>();
        upTo = new int[choices.size()];
        answers = new Evaluation[choices.size()];
        boolean isSplit = choices.stream().filter(choice -> choice.weight() > 0).count() > 1;
        int total = 0;
        for (int at = 0; at < answers.length; at++) {
            var choice = choices.get(at);
            total += choice.weight();
            upTo[at] = total;
            answers[at] = answering.answer(choice.variant(), isSplit ? Ground.SPLIT : Ground.STATIC);
            var answer = answering.answer(choice.variant(), Ground.TARGETING_MATCH);
            choice.preferences()
                    .forEach(preference -> all.add(new Favored(preference.field(), preference.values(), answer)));
        }
        favored = all.toArray(Favored[]::new);
        none = answering.answer(Variant.NONE, Ground.STATIC);
        stickiness = Stickiness.ofVariants(stickyField);
        shares = total > 0 ? new Shares(group, SEED, total) : null;
    }

    Evaluation pick(FlagContext context, Host host) {
        for (Favored person : favored) {
            var value = person.field().in(context, host);
            if (value != null && person.values().contains(value)) {
                return person.answer();
            }
        }
        if (shares == null) {
            return none;
        }
        int number = stickiness.number(shares, context, host);
        for (int at = 0; at < upTo.length; at++) {
            if (number <= upTo[at]) {
                return answers[at];
            }
        }
        return none;
    }

    /// A variant as the flag has it.
    ///
    /// @param weight 0 or more
    record Choice(Variant variant, int weight, List<Preference> preferences) {}

    /// Who gets a variant whatever its weight.
    record Preference(Field field, Set<String> values) {}

    /// Makes the answer for a variant.
    interface Answering {

        /// The answer that is given with the variant.
        ///
        /// @param ground what decided for it
        Evaluation answer(Variant variant, Ground ground);
    }

    private record Favored(Field field, Set<String> values, Evaluation answer) {}
}
