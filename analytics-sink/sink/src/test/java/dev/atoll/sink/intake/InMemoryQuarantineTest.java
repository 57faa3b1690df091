package dev.atoll.sink.intake;

class InMemoryQuarantineTest extends QuarantineContract {

    private final Quarantine quarantine = new InMemoryQuarantine();

    @Override
    Quarantine quarantine() {
        return quarantine;
    }
}
