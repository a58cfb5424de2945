package io.jacquard.product;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a product: the caller's, and those that its executor lends. Work comes in pieces whose number does not depend on how many threads there are, and
 * which piece a thread takes does not matter to what comes out.
 */
final class Crew {
    /** What does pieces, with storage of its own. */
    interface Worker {
        void run(int piece);

        /** There is nothing left for it. */
        default void done() {}
    }

    /** The caller's thread alone. */
    static final Crew ALONE = new Crew(null, 1);

    private final @Nullable Executor executor;
    private final int threads;

    /** {@code threads}: at most, the caller's included. */
    Crew(@Nullable Executor executor, int threads) {
        this.executor = executor;
        this.threads = executor == null ? 1 : threads;
    }

    /** How many threads there may be. */
    int threads() {
        return threads;
    }

    /**
     * Does all pieces; when it returns or throws, no thread works on any. After an exception no more pieces are begun; that of the first piece is thrown which has one, as
     * a single thread would meet it.
     */
    void run(int pieces, Supplier<Worker> workers) {
        if (executor == null) {
            Worker worker = workers.get();
            for (int piece = 0; piece < pieces; piece++) {
                worker.run(piece);
            }
            worker.done();
            return;
        }
        Shift shift = new Shift(pieces, workers);
        shift.call(executor, Math.min(threads, pieces) - 1);
        shift.work(workers);
        shift.end();
    }

    /** The pieces of one call. */
    private static final class Shift {
        private final int pieces;
        /** None once it is over: an executor may keep what comes late for long. */
        private @Nullable Supplier<Worker> workers;

        private final AtomicInteger next = new AtomicInteger();
        /** The first piece that failed, and what it threw; -1 for what is of no piece. */
        private int failed = Integer.MAX_VALUE;

        private volatile @Nullable Throwable failure;
        private int working;

        Shift(int pieces, Supplier<Worker> workers) {
            this.pieces = pieces;
            this.workers = workers;
        }

        /** Asks for so many threads; whoever comes late finds nothing to do. */
        void call(Executor executor, int helpers) {
            for (int i = 0; i < helpers; i++) {
                try {
                    executor.execute(this::help);
                } catch (RuntimeException | Error e) {
                    fail(-1, e);
                    return;
                }
            }
        }

        private void help() {
            Supplier<Worker> mine;
            synchronized (this) {
                if (workers == null) {
                    return;
                }
                mine = workers;
                working++;
            }
            try {
                work(mine);
            } finally {
                synchronized (this) {
                    working--;
                    notifyAll();
                }
            }
        }

        void work(Supplier<Worker> mine) {
            int piece = -1;
            try {
                // A piece that is taken is run: what fails first does not depend on who is faster.
                piece = next();
                if (piece == pieces) {
                    return;
                }
                Worker worker = mine.get();
                while (piece < pieces) {
                    worker.run(piece);
                    piece = next();
                }
                worker.done();
            } catch (Throwable e) { // those too that nobody declares
                fail(piece, e);
            }
        }

        /** The next piece, or their number if there is none to begin. */
        private int next() {
            return failure == null ? Math.min(pieces, next.getAndIncrement()) : pieces;
        }

        private synchronized void fail(int piece, Throwable e) {
            if (piece < failed) {
                failed = piece;
                failure = e;
            }
        }

        /** Waits for the others. */
        void end() {
            boolean interrupted = false;
            synchronized (this) {
                workers = null;
                while (working > 0) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true; // asked for again between two pieces, by the course
                        fail(pieces, new CancellationException("product of Jacobians interrupted"));
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                Shift.<RuntimeException>rethrow(failure);
            }
        }

        @SuppressWarnings("unchecked") // as a piece would have thrown it on the caller's thread
        private static <E extends Throwable> void rethrow(Throwable e) throws E {
            throw (E) e;
        }
    }
}
