package dev.atoll.partners.smsc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.atoll.partners.ledger.Ledger;
import dev.atoll.partners.ledger.Submission;
import dev.atoll.partners.ledger.TextState;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/// The receipts that one region's client is owed. Each is sent until the client takes it, over whatever session can
/// receive by then: at least once, never lost.
final class SmppReceipts implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SmppReceipts.class.getName());
    private static final int WINDOW = 8;
    private static final int MAX_DOUBLINGS = 4;
    private static final ESMClass RECEIPT = new ESMClass(0x04);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            WINDOW, Thread.ofPlatform().daemon().name("receipts-", 0).factory());
    private final Supplier<List<SMPPServerSession>> receivers;
    private final Ledger ledger;
    private final Duration retryDelay;
    private final InstantSource clock;

    SmppReceipts(Supplier<List<SMPPServerSession>> receivers, Ledger ledger, Duration retryDelay, InstantSource clock) {
        this.receivers = receivers;
        this.ledger = ledger;
        this.retryDelay = retryDelay;
        this.clock = clock;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Sends the receipt once the delivery is done, if the client asked for one.
    void owe(Submission submission) {
        if (submission.receipt().wanted()) {
            attemptAfter(Duration.between(clock.instant(), submission.doneAt()), submission, 0);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void attemptAfter(Duration delay, Submission submission, int failures) {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(() -> attempt(submission, failures), delay.toMillis(), MILLISECONDS);
        }
    }

    private void attempt(Submission submission, int failures) {
        try {
            if (isTaken(submission)) {
                ledger.acknowledge(submission);
                return;
            }
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "A receipt could not be sent; it will be tried again", unexpected);
        }
        var wait = retryDelay.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        attemptAfter(wait, submission, failures + 1);
    }

    private boolean isTaken(Submission submission) {
        for (var session : receivers.get()) {
            try {
                deliver(submission, session);
                return true;
            } catch (PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException
                    | IOException refused) {
                LOG.log(Level.DEBUG, "The client did not take a receipt", refused);
            }
        }
        return false;
    }

    private static void deliver(Submission submission, SMPPServerSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var route = submission.route();
        session.deliverShortMessage(
                "",
                typeOf(route.to()),
                NumberingPlanIndicator.ISDN,
                bare(route.to()),
                typeOf(route.from()),
                NumberingPlanIndicator.ISDN,
                bare(route.from()),
                RECEIPT,
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                DataCodings.ZERO,
                ReceiptText.of(submission).getBytes(US_ASCII),
                parameters(submission));
    }

    private static OptionalParameter[] parameters(Submission submission) {
        var parameters = new ArrayList<OptionalParameter>();
        var state = submission.outcome() == TextState.DELIVERED ? MessageState.DELIVERED : MessageState.UNDELIVERABLE;
        parameters.add(new OptionalParameter.Receipted_message_id(Long.toString(submission.messageId())));
        parameters.add(new OptionalParameter.Message_state(state.value()));
        var reference = submission.receipt().reference();
        if (reference != null) {
            parameters.add(new OptionalParameter.User_message_reference(reference));
        }
        return parameters.toArray(OptionalParameter[]::new);
    }

    private static TypeOfNumber typeOf(String number) {
        return number.startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC;
    }

    private static String bare(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
