package io.jacquard.corpus.elsewhere;

import io.jacquard.DerivativeOf;

/** Rules for those who name this class. */
public final class MoreRules {
    private MoreRules() {}

    @DerivativeOf(type = SpecialFunctions.class, method = "digamma")
    public static double trigamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 7) {
            shift += 1 / (at * at);
            at++;
        }
        double q = 1 / (at * at);
        return 1 / at + 0.5 * q + q / at * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q / 30))) + shift;
    }

    /** Not asked: the class of the method that is differentiated has its own. */
    @DerivativeOf(type = SpecialFunctions.class, method = "logGamma")
    public static double wrong(double x) {
        return Double.NaN;
    }
}
