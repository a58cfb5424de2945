package io.jacquard.product;

import java.util.Arrays;

/** A dense matrix times its own transpose, in pieces of some rows each. */
final class OwnProduct {
    /** Rows of a piece. */
    static final int ROWS = 64;

    private OwnProduct() {}

    /** What {@link Contraction#addTimesOwnTranspose} does. */
    static void add(Object[] a, int rows, int length, double[][] c, int at, Crew crew, Idle<Contraction> contractions) {
        int pieces = (rows + ROWS - 1) / ROWS;
        contractions.run(crew, pieces, (contraction, piece) -> {
            int begin = (pieces - 1 - piece) * ROWS; // the longest first: scratch does not grow, threads end together
            int count = Math.min(ROWS, rows - begin);
            Object[] some = Arrays.copyOfRange(a, begin, begin + count);
            if (begin > 0) {
                contraction.addTimesTranspose(some, count, a, begin, length, c, at + begin, at);
            }
            contraction.addTimesOwnTranspose(some, count, length, c, at + begin);
        });
    }

    /** What each thread allocates. */
    static long bytes(int rows, Contraction contraction) {
        return contraction.scratch(rows) + 8L * ROWS;
    }
}
