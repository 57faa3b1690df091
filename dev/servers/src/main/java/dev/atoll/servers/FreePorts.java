package dev.atoll.servers;

import dev.atoll.servers.process.LoopbackPort;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports on loopback that nobody listens on at the moment.
public final class FreePorts {

    /// Below the range that systems take outgoing connections from, so that none slips in before a server listens.
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePorts() {}

    /// One free port.
    public static int one() {
        return block(1);
    }

    /// The first of as many free ports in a row.
    public static int block(int size) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .limit(ATTEMPTS)
                .filter(first -> IntStream.range(first, first + size).allMatch(LoopbackPort::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + size + " free ports in a row were found."));
    }
}
