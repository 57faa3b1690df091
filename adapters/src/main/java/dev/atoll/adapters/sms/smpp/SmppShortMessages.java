package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.sms.ShortMessages;
import dev.atoll.adapters.sms.SubmissionOutcome;
import dev.atoll.adapters.sms.SubmissionOutcome.NotSent;
import dev.atoll.adapters.sms.SubmissionOutcome.Taken;
import dev.atoll.adapters.sms.SubmissionOutcome.Unanswered;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/// Submits parts with `submit_sm`, asks for a receipt each, and gives the SMSC our number to repeat in it.
@ApplicationScoped
class SmppShortMessages implements ShortMessages {

    private static final Logger LOG = Logger.getLogger(SmppShortMessages.class);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(28); // a relative time of two digits for the days

    private final SmppLink link;
    private final SmppAddress sender;
    private final InstantSource clock;

    SmppShortMessages(SmppLink link, SmppConfig config, InstantSource clock) {
        this.link = link;
        this.sender = SmppAddress.of(config.sender());
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return link.session().isPresent();
    }

    @Override
    public SubmissionOutcome submit(Attempt attempt) {
        return link.session().map(session -> submit(attempt, session)).orElseGet(NotSent::new);
    }

    private SubmissionOutcome submit(Attempt attempt, SMPPSession session) {
        try {
            var messageId = send(attempt, session);
            return messageId == null ? new Unanswered() : new Taken(SmppMessageIds.canonical(messageId));
        } catch (NegativeResponseException refused) {
            return SmppStatus.outcome(refused.getCommandStatus());
        } catch (PDUException malformed) { // ours: it was not written
            LOG.errorf(malformed, "A part of %s cannot be put into a submit_sm", attempt.command());
            return new NotSent();
        } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
            return new Unanswered(); // it may have left before the link broke
        }
    }

    /// @return the SMSC's name for it; nothing when it gives none, against SMPP 3.4, 4.4.2
    private @Nullable String send(Attempt attempt, SMPPSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var to = SmppAddress.of(attempt.to());
        var content = SmppContent.of(attempt);
        return session.submitShortMessage(
                        "",
                        sender.type(),
                        sender.plan(),
                        sender.address(),
                        to.type(),
                        to.plan(),
                        to.address(),
                        content.esmClass(),
                        (byte) 0,
                        (byte) 0,
                        "",
                        validity(attempt.expiresAt()),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        content.coding(),
                        (byte) 0,
                        content.octets(),
                        new OptionalParameter.User_message_reference((short) attempt.reference()))
                .getMessageId();
    }

    /// How long the SMSC may go on trying, as a relative time (SMPP 3.4, 7.1.1).
    private String validity(Instant expiresAt) {
        var left = Duration.between(clock.instant(), expiresAt);
        var capped = left.compareTo(LONGEST_VALIDITY) < 0 ? left : LONGEST_VALIDITY;
        var positive = capped.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : capped;
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                positive.toDaysPart(),
                positive.toHoursPart(),
                positive.toMinutesPart(),
                positive.toSecondsPart());
    }
}
