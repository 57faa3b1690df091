package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.sms.Receipt;
import dev.atoll.adapters.sms.ReceiptOutcome;
import dev.atoll.adapters.sms.TakeReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/// Takes receipts from the SMSC. A receipt is answered with success once it is kept; the SMSC repeats any other.
@ApplicationScoped
class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(SmppReceiver.class);

    private final TakeReceipt takeReceipt;
    private final SmppConfig config;

    SmppReceiver(TakeReceipt takeReceipt, SmppConfig config) {
        this.takeReceipt = takeReceipt;
        this.config = config;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!message.isSmscDeliveryReceipt()) {
            LOG.debug("A text from a phone was dropped: nobody here reads any");
            return;
        }
        var receipt = SmppReceipt.read(message, config.messageIds());
        if (receipt.isEmpty()) {
            LOG.warn("A receipt names no message, or no state, and was dropped");
            return;
        }
        var outcome = take(receipt.get());
        if (outcome == ReceiptOutcome.NOT_YET) {
            throw again("Not known yet");
        }
        if (outcome == ReceiptOutcome.STRANGE) {
            LOG.debug("A receipt for a message that is not known was dropped");
        }
    }

    private ReceiptOutcome take(Receipt receipt) throws ProcessRequestException {
        try {
            return takeReceipt.take(receipt);
        } catch (RuntimeException notKept) {
            LOG.debug("A receipt could not be kept", notKept);
            throw again("Not kept");
        }
    }

    private static ProcessRequestException again(String why) {
        return new ProcessRequestException(why, SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        LOG.debug("An alert was dropped: we asked for none");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
