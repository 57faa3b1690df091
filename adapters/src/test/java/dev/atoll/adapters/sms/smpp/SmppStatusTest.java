package dev.atoll.adapters.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.sms.SubmissionOutcome.PutOff;
import dev.atoll.adapters.sms.SubmissionOutcome.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SMPP 3.4, 5.1.3.
class SmppStatusTest {

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x08, 0x14, 0x58, 0x64})
    void putsOffWhatMayWorkLater(int status) {
        assertThat(SmppStatus.outcome(status)).isEqualTo(new PutOff(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x0A, 0x0B, 0x45, 0x65, 0x66, 0x400})
    void refusesEverythingElse(int status) {
        assertThat(SmppStatus.outcome(status)).isEqualTo(new Refused(status));
    }
}
