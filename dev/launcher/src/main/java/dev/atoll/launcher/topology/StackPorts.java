package dev.atoll.launcher.topology;

import dev.atoll.servers.ServerPorts;

/// Where everything listens, all on loopback and all above one base.
///
/// @param base the first port; the stack takes those up to [#SPAN] above it
public record StackPorts(int base) {

    /// What the stack takes when nobody says otherwise.
    public static final int DEFAULT_BASE = 17_000;

    /// How many ports a stack may take.
    public static final int SPAN = 1_000;

    private static final int HIGHEST_BASE = 64_000;
    private static final int PARTNERS = 80;
    private static final int REGIONS = 100;
    private static final int PER_REGION = 100;

    /// @throws IllegalArgumentException when ports above it would not exist, or belong to the system
    public StackPorts {
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("The base port must be 1024 to " + HIGHEST_BASE + ", not " + base);
        }
    }

    public int controlPlane() {
        return base;
    }

    public int sink() {
        return base + 1;
    }

    public int partners() {
        return base + PARTNERS;
    }

    /// The SMSC's port for the region of that index among [Regions].
    public int smpp(int region) {
        return partners() + 1 + region;
    }

    ServerPorts center() {
        return ServerPorts.above(base);
    }

    ServerPorts regionServers(int region) {
        return ServerPorts.above(region(region));
    }

    public int dataPlane(int region) {
        return region(region);
    }

    public int adapters(int region) {
        return region(region) + 1;
    }

    public int anonymizer(int region) {
        return region(region) + 2;
    }

    private int region(int index) {
        return base + REGIONS + PER_REGION * index;
    }
}
