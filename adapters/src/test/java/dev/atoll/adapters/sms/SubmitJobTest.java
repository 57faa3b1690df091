package dev.atoll.adapters.sms;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.adapters.RecordedLogs;
import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.InMemoryIntents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmitJobTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Sms sms = new Sms(new InMemoryIntents());

    @Test
    void logsWhatNobodyForesawWithTheTraceOfTheSender() throws InterruptedException {
        sms.keep(sendText(phone("+659"), "one", sms.now), "00-" + TRACE + "-b7ad6b7169203331-01");
        var job = sms.submitJob(new BrokenPartner());

        try (var logs = RecordedLogs.open()) {
            job.start(new StartupEvent());

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(logs.lines())
                            .anySatisfy(line -> assertThat(line)
                                    .startsWith("trace=" + TRACE)
                                    .contains("nobody foresaw")));
        } finally {
            job.stop(new ShutdownEvent());
        }
    }

    private static final class BrokenPartner implements ShortMessages {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public SubmissionOutcome submit(Attempt attempt) {
            throw new IllegalStateException("planted");
        }
    }
}
