package dev.atoll.partners;

import dev.atoll.partners.ledger.FaultSwitch;
import dev.atoll.partners.ledger.Ledger;
import dev.atoll.partners.ledger.LedgerServer;
import dev.atoll.partners.smsc.SmppServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The simulated partners of a stack, running: one SMSC with a port per region, and its HTTP face.
public final class Partners implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Partners.class.getName());

    private final Map<String, SmppServer> smpp = new HashMap<>();
    private final Ledger ledger;
    private final LedgerServer http;

    private Partners(PartnersConfig config, InstantSource clock) throws IOException {
        var faults = new FaultSwitch();
        ledger = Ledger.open(config.ledger(), config.capacity());
        for (var port : config.smppPorts().entrySet()) {
            var region = port.getKey();
            smpp.put(region, SmppServer.start(region, port.getValue(), config.smsc(), ledger, faults, clock));
        }
        http = LedgerServer.start(config.httpPort(), ledger, faults, clock);
    }

    /// Starts them in this process. The caller closes them.
    public static Partners start(PartnersConfig config, InstantSource clock) throws IOException {
        return new Partners(config, clock);
    }

    /// Serves until the process is ended.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var config = PartnersConfig.of(System.getenv());
        try (var partners = start(config, InstantSource.system())) {
            LOG.log(Level.INFO, "Partners are up: HTTP {0}, SMPP {1}", "" + partners.httpPort(), config.smppPorts());
            new CountDownLatch(1).await();
        }
    }

    /// The HTTP port in use.
    public int httpPort() {
        return http.port();
    }

    int smppPort(String region) {
        var server = smpp.get(region);
        if (server == null) {
            throw new IllegalArgumentException("No such region: " + region);
        }
        return server.port();
    }

    @Override
    public void close() throws IOException {
        http.close();
        for (var server : smpp.values()) {
            server.close();
        }
        ledger.close();
    }
}
