package io.jacquard.product;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How far a product is, and whether it is to go on. Threads share it. */
final class Course {
    private final ProductOptions options;
    private final @Nullable ProductListener listener;
    private final int columns;
    private final long start = System.nanoTime();
    private int done;

    Course(ProductOptions options, int columns) {
        this.options = options;
        listener = options.listener();
        this.columns = columns;
    }

    /** The work for so many columns is done. */
    synchronized void done(int columns) {
        if (columns > done) {
            done = columns;
            if (listener != null) {
                listener.columnsDone(done, this.columns, left());
            }
        }
    }

    /** How long the rest takes at the rate so far. */
    private Duration left() {
        double each = (double) (System.nanoTime() - start) / done;
        return Duration.ofNanos((long) (each * (columns - done)));
    }

    /** Of the work for some columns behind others, {@code part} of {@code whole} is done. */
    void done(int before, int columns, int part, int whole) {
        done(before + (int) ((long) columns * part / whole));
    }

    synchronized void requireNotCancelled() {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (interrupted || options.cancelled()) {
            throw new CancellationException("product of Jacobians " + (interrupted ? "interrupted" : "cancelled")
                    + " after " + done + " of " + columns + " columns");
        }
    }
}
