package dev.atoll.adapters.intent;

import dev.atoll.contracts.partner.PartnerOutcome;
import java.util.List;

class InMemoryIntentsTest extends IntentsContract {

    private final InMemoryIntents intents = new InMemoryIntents();

    @Override
    Intents intents() {
        return intents;
    }

    @Override
    List<PartnerOutcome> outcomes() {
        return intents.outcomes();
    }

    @Override
    List<String> personal() {
        return intents.personal();
    }
}
