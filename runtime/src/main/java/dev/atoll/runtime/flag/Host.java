package dev.atoll.runtime.flag;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Where flags are evaluated.
///
/// @param name of the machine, for the strategy `applicationHostname`
/// @param clock says the time when the context does not
/// @param random decides where nothing sticks; asked by many threads at once
public record Host(String name, InstantSource clock, RandomGenerator random) {

    /// This machine, its clock, and chance that is quick to ask and no secret.
    public static Host local() {
        return new Host(
                localName(),
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
