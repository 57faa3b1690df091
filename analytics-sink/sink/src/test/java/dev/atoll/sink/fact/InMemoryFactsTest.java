package dev.atoll.sink.fact;

class InMemoryFactsTest extends FactsContract {

    private final Facts facts = new InMemoryFacts();

    @Override
    Facts facts() {
        return facts;
    }
}
