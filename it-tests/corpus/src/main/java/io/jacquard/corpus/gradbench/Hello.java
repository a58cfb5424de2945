package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;

/** The square of a number. */
public final class Hello {
    private Hello() {}

    /** x². */
    @Differentiable
    public static double square(double x) {
        return x * x;
    }
}
