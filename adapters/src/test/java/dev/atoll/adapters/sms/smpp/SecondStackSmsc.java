package dev.atoll.adapters.sms.smpp;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An SMSC made of Cloudhopper's SMPP stack. A test says how it answers, and sends receipts by hand.
final class SecondStackSmsc implements SmppServerHandler, AutoCloseable {

    private static final long MILLIS = 5_000;

    /// Every request that came, binds aside.
    final List<PduRequest<?>> requests = new CopyOnWriteArrayList<>();

    /// The sessions that are bound.
    final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();

    /// The binds that came, let in or not.
    final List<BaseBind<?>> binds = new CopyOnWriteArrayList<>();

    private final DefaultSmppServer server;
    private volatile Function<SubmitSm, @Nullable SubmitSmResp> answer = SubmitSm::createResponse;

    SecondStackSmsc(int port) throws SmppChannelException {
        var configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setSystemId("second");
        configuration.setJmxEnabled(false);
        configuration.setDefaultWindowSize(10);
        server = new DefaultSmppServer(configuration, this);
        server.start();
    }

    /// How to answer from now on; with nothing to lose the answer.
    void answers(Function<SubmitSm, @Nullable SubmitSmResp> wanted) {
        answer = wanted;
    }

    /// Answers with this message id.
    static SubmitSmResp taken(SubmitSm submit, String messageId) {
        var response = submit.createResponse();
        response.setMessageId(messageId);
        return response;
    }

    List<SubmitSm> submissions() {
        return requests.stream()
                .filter(SubmitSm.class::isInstance)
                .map(SubmitSm.class::cast)
                .toList();
    }

    /// Answers late what was left without an answer.
    void answer(SubmitSmResp response) throws Exception {
        sessions.getLast().sendResponsePdu(response);
    }

    /// Sends a receipt.
    ///
    /// @return the status that the client answered with
    int receipt(SubmitSm submit, String messageId, String state, Tlv... parameters) throws Exception {
        var receipt = new DeliverSm();
        receipt.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
        receipt.setSourceAddress(submit.getDestAddress());
        receipt.setDestAddress(new Address((byte) 5, (byte) 0, "ATOLL"));
        receipt.setShortMessage(CharsetUtil.encode(
                "id:%s sub:001 dlvrd:001 submit date:2603011200 done date:2603011201 stat:%s err:000 text:"
                        .formatted(messageId, state),
                CharsetUtil.CHARSET_GSM));
        for (var parameter : parameters) {
            receipt.addOptionalParameter(parameter);
        }
        var answered = sessions.getLast().sendRequestPdu(receipt, MILLIS, true);
        answered.await(MILLIS);
        return answered.getResponse().getCommandStatus();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the overridden method is declared
    public void sessionBindRequested(Long session, SmppSessionConfiguration configuration, BaseBind bind)
            throws SmppProcessingException {
        binds.add(bind);
        if (!configuration.getPassword().equals("secret")) {
            throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
        }
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
        session.serverReady(new DefaultSmppSessionHandler() {
            @Override
            @SuppressWarnings("rawtypes") // as the overridden method is declared
            public @Nullable PduResponse firePduRequestReceived(PduRequest request) {
                requests.add(request);
                return request instanceof SubmitSm submit ? answer.apply(submit) : request.createResponse();
            }
        });
        sessions.add(session);
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {
        sessions.remove(session);
        session.destroy();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
