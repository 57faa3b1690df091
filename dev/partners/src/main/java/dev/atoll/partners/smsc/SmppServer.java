package dev.atoll.partners.smsc;

import dev.atoll.partners.ledger.FaultSwitch;
import dev.atoll.partners.ledger.Ledger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;

/// The SMPP port of one region: lets clients in by system id and password, and hands their submissions to the desk.
public final class SmppServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SmppServer.class.getName());
    private static final long BIND_MILLIS = 5_000;
    private static final long RESPONSE_MILLIS = 5_000;
    private static final int QUEUED_REQUESTS = 1_000;

    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final SmscConfig config;
    private final SmppPort port;
    private final SMPPServerSessionListener listener;
    private final SmppReceipts receipts;

    private SmppServer(
            String region, SmppPort port, SmscConfig config, Ledger ledger, FaultSwitch faults, InstantSource clock)
            throws IOException {
        this.config = config;
        this.port = port;
        this.listener = new SMPPServerSessionListener(port.number(), port);
        this.receipts = new SmppReceipts(this::receivers, ledger, config.retryDelay(), clock);
        listener.setQueueCapacity(QUEUED_REQUESTS);
        listener.setMessageReceiverListener(
                new SmppDesk(region, config, ledger, faults, receipts, clock, RandomGenerator.getDefault()));
        ledger.owedReceipts(region).forEach(receipts::owe);
    }

    /// Starts to listen, and to send the receipts which the region was owed when the process last ended.
    ///
    /// @param port 0 for any free one
    public static SmppServer start(
            String region, int port, SmscConfig config, Ledger ledger, FaultSwitch faults, InstantSource clock)
            throws IOException {
        var server = new SmppServer(region, new SmppPort(port), config, ledger, faults, clock);
        var _ = Thread.ofPlatform().daemon().name("smpp-" + region).start(server::listen);
        return server;
    }

    /// The port in use.
    public int port() {
        return port.number();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        receipts.close();
        sessions.forEach(SMPPServerSession::close);
    }

    private List<SMPPServerSession> receivers() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .toList();
    }

    private void listen() {
        try {
            while (true) {
                var session = listener.accept();
                var _ = Thread.ofVirtual().start(() -> admit(session));
            }
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "The port is closed", closed);
        }
    }

    private void admit(SMPPServerSession session) {
        session.setTransactionTimer(RESPONSE_MILLIS);
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                sessions.remove(session);
            }
        });
        try {
            var bind = session.waitForBind(BIND_MILLIS);
            int status = check(bind);
            if (status == SMPPConstant.STAT_ESME_ROK) {
                sessions.add(session);
                bind.accept("atoll-smsc");
            } else {
                bind.reject(status); // the client hangs up: closing here too makes jSMPP's own client miss the answer
            }
        } catch (IOException | TimeoutException | PDUStringException | IllegalStateException failed) {
            LOG.log(Level.DEBUG, "A client did not bind", failed);
            session.close();
        }
    }

    private int check(BindRequest bind) {
        if (!config.systemId().equals(bind.getSystemId())) {
            return SMPPConstant.STAT_ESME_RINVSYSID;
        }
        return config.password().equals(bind.getPassword())
                ? SMPPConstant.STAT_ESME_ROK
                : SMPPConstant.STAT_ESME_RINVPASWD;
    }
}
