package dev.atoll.partners.ledger;

/// The faults in force; a counted fault is used up by the submission that meets it.
public final class FaultSwitch {

    private Faults faults = Faults.NONE;

    /// The faults in force now.
    public synchronized Faults current() {
        return faults;
    }

    synchronized void set(Faults wanted) {
        faults = wanted;
    }

    /// Whether the submission at hand is throttled.
    public synchronized boolean takeThrottle() {
        if (faults.throttle() <= 0) {
            return false;
        }
        faults = new Faults(
                faults.rejectedPrefixes(),
                faults.undeliverablePrefixes(),
                faults.throttle() - 1,
                faults.loseResponses());
        return true;
    }

    /// Whether the response to the submission at hand is lost.
    public synchronized boolean takeLostResponse() {
        if (faults.loseResponses() <= 0) {
            return false;
        }
        faults = new Faults(
                faults.rejectedPrefixes(),
                faults.undeliverablePrefixes(),
                faults.throttle(),
                faults.loseResponses() - 1);
        return true;
    }
}
