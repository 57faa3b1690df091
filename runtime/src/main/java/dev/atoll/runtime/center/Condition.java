package dev.atoll.runtime.center;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Whether something works, told to the log when that changes, and not each time that it is tried.
public final class Condition {

    private final Logger log;
    private final String subject;
    private final AtomicBoolean failing = new AtomicBoolean();

    /// Well until told otherwise.
    ///
    /// @param subject what works or does not, as the start of a sentence: `The control plane`
    public Condition(Logger log, String subject) {
        this.log = log;
        this.subject = subject;
    }

    /// It works; worth a word when it did not before.
    public void works() {
        if (failing.getAndSet(false)) {
            log.infof("%s is well again", subject);
        }
    }

    /// It does not work; worth a warning when it did before.
    ///
    /// @param why a reason that holds no secret and no personal value
    public void fails(String why) {
        if (!failing.getAndSet(true)) {
            log.warnf("%s fails: %s", subject, why);
        } else {
            log.debugf("%s still fails: %s", subject, why);
        }
    }
}
