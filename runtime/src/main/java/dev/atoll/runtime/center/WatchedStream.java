package dev.atoll.runtime.center;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Bytes that somebody sends now and then, given up when nothing comes for too long: a peer that is gone without a
/// word would else be waited for until the end of days.
final class WatchedStream extends FilterInputStream {

    private final long maxSilence;
    private final Future<?> watching;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean silent;

    WatchedStream(InputStream bytes, Duration maxSilence, ScheduledExecutorService watch) {
        super(bytes);
        this.maxSilence = maxSilence.toNanos();
        watching = watch.scheduleWithFixedDelay(
                this::look, this.maxSilence / 4, this.maxSilence / 4, TimeUnit.NANOSECONDS);
    }

    @Override
    public int read() throws IOException {
        return heard(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return heard(super.read(bytes, offset, length));
    }

    private int heard(int result) throws IOException {
        if (silent) {
            throw new IOException("it fell silent");
        }
        heardAt = System.nanoTime();
        return result;
    }

    private void look() {
        if (System.nanoTime() - heardAt > maxSilence) {
            silent = true;
            try {
                in.close(); // wakes the reader
            } catch (IOException closing) {
                watching.cancel(false);
            }
        }
    }

    @Override
    public void close() throws IOException {
        watching.cancel(false);
        super.close();
    }
}
