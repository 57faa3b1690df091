package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.sms.Receipt;
import dev.atoll.adapters.sms.Receipt.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.User_message_reference;

/// Reads a receipt: from its parameters (SMPP 3.4, 5.3.2), or else from its text, whose form is the SMSC's own
/// but nearly always that of appendix B.
final class SmppReceipt {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*([^\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final int SIXTEEN_BITS = 0xFFFF;

    private SmppReceipt() {}

    /// The receipt; nothing when it names no message or no state.
    static Optional<Receipt> read(DeliverSm message, SmppMessageIds ids) {
        var text = text(message);
        var reference = Optional.ofNullable(message.getOptionalParameter(User_message_reference.class))
                .map(parameter -> parameter.getValue() & SIXTEEN_BITS);
        var phone = message.getSourceAddr().replaceAll("[^0-9]", "");
        return messageId(message, text)
                .flatMap(id -> verdict(message, text)
                        .map(verdict -> new Receipt(ids.inResponse(id), reference, phone, verdict)));
    }

    private static String text(DeliverSm message) {
        var octets = message.getShortMessage();
        return octets == null ? "" : new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> messageId(DeliverSm message, String text) {
        return Optional.ofNullable(message.getOptionalParameter(Receipted_message_id.class))
                .map(Receipted_message_id::getValueAsString)
                .or(() -> first(ID, text));
    }

    private static Optional<Verdict> verdict(DeliverSm message, String text) {
        return Optional.ofNullable(message.getOptionalParameter(Message_state.class))
                .map(parameter -> verdict(parameter.getValue()))
                .or(() -> first(STATE, text).map(SmppReceipt::verdict));
    }

    /// SMPP 3.4, 5.2.28.
    private static Verdict verdict(byte state) {
        return switch (state) {
            case 2 -> Verdict.DELIVERED;
            case 3, 4, 5, 8 -> Verdict.UNDELIVERABLE;
            default -> Verdict.PENDING; // en route, accepted, unknown
        };
    }

    private static Verdict verdict(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Verdict.DELIVERED;
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Verdict.UNDELIVERABLE;
            default -> Verdict.PENDING;
        };
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
