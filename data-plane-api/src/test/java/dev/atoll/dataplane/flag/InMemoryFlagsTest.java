package dev.atoll.dataplane.flag;

class InMemoryFlagsTest extends FlagsContract {

    private final InMemoryFlags flags = new InMemoryFlags();

    @Override
    Flags flags() {
        return flags;
    }

    @Override
    void decide(Flag flag, boolean enabled) {
        flags.decide(flag, enabled);
    }
}
