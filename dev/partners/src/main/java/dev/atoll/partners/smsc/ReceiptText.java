package dev.atoll.partners.smsc;

import dev.atoll.partners.ledger.Submission;
import dev.atoll.partners.ledger.TextState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The text of a delivery receipt (SMPP 3.4, appendix B).
final class ReceiptText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int QUOTED = 20;

    private ReceiptText() {}

    static String of(Submission submission) {
        var delivered = submission.outcome() == TextState.DELIVERED;
        return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:%s"
                .formatted(
                        submission.messageId(),
                        delivered ? "001" : "000",
                        minute(submission.receivedAt()),
                        minute(submission.doneAt()),
                        delivered ? "DELIVRD" : "UNDELIV",
                        delivered ? "000" : "001",
                        quote(submission.text()));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// Only characters that have the same octet in ASCII and in the GSM alphabet, so that no client reads it wrong.
    private static String quote(String text) {
        var start = text.substring(0, Math.min(QUOTED, text.length()));
        return start.replaceAll("[^A-Za-z0-9 .,;!?+/()-]", ".");
    }
}
