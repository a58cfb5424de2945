package io.jacquard.product;

import java.util.concurrent.CancellationException;

/** How far a product is, and whether it is to go on. Threads share it. */
final class Course {
    private final ProductOptions options;
    private final int columns;
    private int done;

    Course(ProductOptions options, int columns) {
        this.options = options;
        this.columns = columns;
    }

    /** The work for so many columns is done. */
    synchronized void done(int columns) {
        if (columns > done) {
            done = columns;
            options.listener().columnsDone(done, this.columns);
        }
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
