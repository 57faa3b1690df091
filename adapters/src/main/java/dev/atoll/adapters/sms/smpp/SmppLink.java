package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.sms.Shutdown;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/// Keeps one transceiver bound to the SMSC for as long as the process runs, and binds again when it breaks.
@ApplicationScoped
class SmppLink {

    private static final Logger LOG = Logger.getLogger(SmppLink.class);
    private static final int MOST_DOUBLINGS = 10;

    private final SmppConfig config;
    private final SmppReceiver receiver;
    private final RandomGenerator random;
    private final Thread thread;
    private volatile @Nullable SMPPSession bound;
    private boolean reportedAway;

    SmppLink(SmppConfig config, SmppReceiver receiver, RandomGenerator random) {
        this.config = config;
        this.receiver = receiver;
        this.random = random;
        this.thread = Thread.ofPlatform().name("smpp-link").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes @Priority(Shutdown.LAST) ShutdownEvent event) {
        stop();
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
        var session = bound;
        bound = null;
        if (session != null) {
            session.unbindAndClose();
        }
    }

    /// The session to submit over, if one is bound.
    Optional<SMPPSession> session() {
        return Optional.ofNullable(bound)
                .filter(session -> session.getSessionState().isTransmittable());
    }

    private void run() {
        int failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                failures = isHeld() ? 0 : failures + 1;
                Thread.sleep(pause(failures));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Binds, and returns when the link has broken.
    ///
    /// @return whether there was a link
    private boolean isHeld() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var session = session(closed);
        try {
            session.connectAndBind(
                    config.host(),
                    config.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            config.systemId(),
                            config.password(),
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            ""),
                    config.bindTimeout().toMillis());
        } catch (IOException | RuntimeException refused) { // jSMPP wraps some of what a socket may throw
            session.close();
            reportAway(refused);
            return false;
        }
        bound = session;
        reportBound();
        closed.await();
        bound = null;
        reportAway(null);
        return true;
    }

    private SMPPSession session(CountDownLatch closed) {
        var session = new SMPPSession(this::connect);
        session.setTransactionTimer(config.responseTimeout().toMillis());
        session.setEnquireLinkTimer((int) config.enquireInterval().toMillis());
        session.setPduProcessorDegree(config.receivers());
        session.setMessageReceiverListener(receiver);
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                closed.countDown();
            }
        });
        return session;
    }

    /// With a limit, where jSMPP's own factory would wait for as long as the system does.
    private Connection connect(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), (int)
                    config.bindTimeout().toMillis());
            return new SocketConnection(socket);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    private Duration pause(int failures) {
        var doubled = config.reconnectPause().multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        var longest = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
        return longest.minusMillis(random.nextLong(longest.toMillis() / 2 + 1));
    }

    private void reportBound() {
        LOG.infof("Bound to the SMSC at %s:%d", config.host(), config.port());
        reportedAway = false;
    }

    private void reportAway(@Nullable Exception reason) {
        if (!reportedAway && !thread.isInterrupted()) {
            LOG.warnf("The SMSC at %s:%d is away; texts wait until it is back", config.host(), config.port());
        }
        LOG.debug("The SMSC is away", reason);
        reportedAway = true;
    }
}
