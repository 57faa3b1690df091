package dev.atoll.controlplane.ack;

import dev.atoll.controlplane.ack.AcksView.Bucket;
import dev.atoll.controlplane.ack.AcksView.PushView;
import java.time.Duration;
import java.util.ArrayList;

/// A histogram of how long decisions took until an instance of one region acknowledged them.
final class PushTimes {

    private static final long[] BOUNDS = {10, 25, 50, 75, 100, 150, 200, 300, 500, 1_000, 2_500, 5_000, 10_000};

    private final long[] counts = new long[BOUNDS.length + 1];
    private long sum;

    synchronized void add(Duration took) {
        var millis = Math.max(0, took.toMillis());
        var bucket = 0;
        while (bucket < BOUNDS.length && millis > BOUNDS[bucket]) {
            bucket++;
        }
        counts[bucket]++;
        sum += millis;
    }

    synchronized PushView view() {
        var buckets = new ArrayList<Bucket>();
        var all = 0L;
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new Bucket(i < BOUNDS.length ? BOUNDS[i] : -1, counts[i]));
            all += counts[i];
        }
        return new PushView(all, sum, buckets);
    }
}
