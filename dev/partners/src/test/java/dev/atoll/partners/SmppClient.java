package dev.atoll.partners;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/// A client of the SMSC over a real socket, made of jSMPP; it refuses as many receipts as it is told to.
final class SmppClient implements MessageReceiverListener, AutoCloseable {

    private static final long BIND_MILLIS = 20_000;
    static final byte GSM = 0;
    static final byte UCS_2 = 8;

    final List<DeliverSm> receipts = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    private final SMPPSession session = new SMPPSession();

    /// @param patience how long it waits for an answer
    SmppClient(int port, String systemId, String password, Duration patience) throws IOException {
        session.setMessageReceiverListener(this);
        session.setTransactionTimer(patience.toMillis());
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        systemId,
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""),
                BIND_MILLIS);
    }

    String submit(String to, byte[] text, byte dataCoding, int esmClass, OptionalParameter... parameters)
            throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "ATOLL",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(esmClass),
                        (byte) 0,
                        (byte) 0,
                        "",
                        "",
                        new RegisteredDelivery(1),
                        (byte) 0,
                        DataCodings.newInstance(dataCoding),
                        (byte) 0,
                        text,
                        parameters)
                .getMessageId();
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm receipt) throws ProcessRequestException {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RSYSERR);
        }
        receipts.add(receipt);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        throw new IllegalStateException("No alerts are expected");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("No data_sm is expected", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
