package io.jacquard.corpus.traps;

/** Gives another number at each call. */
final class Draws {
    static int next;

    private Draws() {}

    static double next(double unused) {
        return ++next;
    }
}
