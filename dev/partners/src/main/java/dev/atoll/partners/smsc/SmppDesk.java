package dev.atoll.partners.smsc;

import dev.atoll.partners.ledger.FaultSwitch;
import dev.atoll.partners.ledger.Ledger;
import dev.atoll.partners.ledger.Submission;
import dev.atoll.partners.ledger.Submission.Receipt;
import dev.atoll.partners.ledger.Submission.Route;
import dev.atoll.partners.ledger.TextState;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/// Decides on the submissions of one region: refused, or kept in the ledger before the response is sent.
final class SmppDesk extends SmppRefusals {

    private static final int RECEIPT_MASK = 0b11;
    private static final int RECEIPT_ALWAYS = 0b01;
    private static final int RECEIPT_OF_FAILURE = 0b10;

    private final String region;
    private final SmscConfig config;
    private final Ledger ledger;
    private final FaultSwitch faults;
    private final SmppReceipts receipts;
    private final InstantSource clock;
    private final RandomGenerator random;

    SmppDesk(
            String region,
            SmscConfig config,
            Ledger ledger,
            FaultSwitch faults,
            SmppReceipts receipts,
            InstantSource clock,
            RandomGenerator random) {
        this.region = region;
        this.config = config;
        this.ledger = ledger;
        this.faults = faults;
        this.receipts = receipts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        if (faults.takeThrottle()) {
            throw new ProcessRequestException("Throttled", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        var submission = read(submit);
        if (faults.current().rejects(submission.route().to())) {
            throw new ProcessRequestException("Rejected", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        keep(submission);
        if (faults.takeLostResponse()) {
            session.close();
        }
        return response(submission.messageId());
    }

    private void keep(Submission submission) throws ProcessRequestException {
        try {
            ledger.accept(submission);
        } catch (UncheckedIOException full) {
            throw new ProcessRequestException("Not kept", SMPPConstant.STAT_ESME_RSYSERR, full);
        }
        receipts.owe(submission);
    }

    private Submission read(SubmitSm submit) throws ProcessRequestException {
        var content = SmppContent.of(submit);
        var to = number(submit.getDestAddrTon(), submit.getDestAddress());
        var from = number(submit.getSourceAddrTon(), submit.getSourceAddr());
        var outcome = faults.current().outcome(to);
        var receivedAt = clock.instant();
        return new Submission(
                random.nextLong(1, Long.MAX_VALUE),
                new Route(region, from, to),
                content.text(),
                content.part(),
                receivedAt,
                receivedAt.plus(config.receiptDelay()),
                outcome,
                receipt(submit, outcome));
    }

    private static Receipt receipt(SubmitSm submit, TextState outcome) {
        int asked = submit.getRegisteredDelivery() & RECEIPT_MASK;
        var wanted = asked == RECEIPT_ALWAYS || (asked == RECEIPT_OF_FAILURE && outcome == TextState.UNDELIVERABLE);
        var reference = submit.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return new Receipt(wanted, reference == null ? null : reference.getValue());
    }

    private static String number(byte typeOfNumber, String address) {
        var isBare = typeOfNumber == TypeOfNumber.INTERNATIONAL.value() && !address.startsWith("+");
        return isBare ? "+" + address : address;
    }

    private SubmitSmResult response(long messageId) throws ProcessRequestException {
        var id = config.hexIds() ? Long.toHexString(messageId) : Long.toString(messageId);
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new ProcessRequestException("No message id", SMPPConstant.STAT_ESME_RSYSERR, impossible);
        }
    }
}
