package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.sms.SubmissionOutcome;
import org.jsmpp.SMPPConstant;

/// What the `command_status` of a refusal means (SMPP 3.4, 5.1.3).
final class SmppStatus {

    private SmppStatus() {}

    static SubmissionOutcome outcome(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RX_T_APPN,
                    SMPPConstant.STAT_ESME_RINVBNDSTS -> new SubmissionOutcome.PutOff(status);
            default -> new SubmissionOutcome.Refused(status);
        };
    }
}
