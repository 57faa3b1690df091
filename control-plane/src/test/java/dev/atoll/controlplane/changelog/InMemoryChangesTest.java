package dev.atoll.controlplane.changelog;

class InMemoryChangesTest extends ChangesContract {

    private final Changes changes = new InMemoryChanges();

    @Override
    Changes changes() {
        return changes;
    }
}
