package dev.atoll.dataplane.flag;

import dev.atoll.runtime.center.Condition;
import io.getunleash.UnleashException;
import io.getunleash.event.ClientFeaturesResponse;
import io.getunleash.repository.FeatureFetcher;
import org.jboss.logging.Logger;

/// Asks the control plane for flags by the SDK's own means: it keeps what is good, hands on nothing else, and says once
/// when that stops and when it starts to work. The SDK asks with one thread.
class UnleashFetcher implements FeatureFetcher {

    private static final Logger LOG = Logger.getLogger(UnleashFetcher.class);

    private final FeatureFetcher fetcher;
    private final UnleashMemory memory;
    private final Condition condition = new Condition(LOG, "Fetching flags from the control plane");
    private boolean lastWasGarbage;

    UnleashFetcher(FeatureFetcher fetcher, UnleashMemory memory) {
        this.fetcher = fetcher;
        this.memory = memory;
    }

    @Override
    public ClientFeaturesResponse fetchFeatures() {
        try {
            var answer = fetcher.fetchFeatures();
            switch (answer.getStatus()) {
                case CHANGED -> take(answer.getClientFeatures().orElse(""));
                case NOT_CHANGED -> stillHolds();
                case UNAVAILABLE -> condition.fails("it answers with status " + answer.getHttpStatusCode());
            }
            return answer;
        } catch (UnleashException failed) {
            condition.fails(failed instanceof Garbage ? "it sent no flags" : "it cannot be reached");
            throw failed;
        }
    }

    private void take(String answer) {
        lastWasGarbage = !memory.areFlags(answer);
        if (lastWasGarbage) {
            throw new Garbage();
        }
        memory.keep(answer);
        condition.works();
    }

    /// The SDK took the tag of the garbage for good: "not changed" then means that it is garbage still.
    private void stillHolds() {
        if (lastWasGarbage) {
            throw new Garbage();
        }
        condition.works();
    }

    private static final class Garbage extends UnleashException {

        private static final long serialVersionUID = 1;

        Garbage() {
            super("The control plane sent no flags", null);
        }
    }
}
