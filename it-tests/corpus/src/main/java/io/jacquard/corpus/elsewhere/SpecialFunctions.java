package io.jacquard.corpus.elsewhere;

import io.jacquard.DerivativeOf;

/** A library whose methods nobody differentiates; one of them comes with its rule. */
public final class SpecialFunctions {
    private SpecialFunctions() {}

    /** The logarithm of the gamma function, by Stirling's series from 7 on. */
    public static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 7) {
            shift += Math.log(at);
            at++;
        }
        double q = 1 / (at * at);
        double series = (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q / 1680))) / at;
        return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }

    /** Its derivative, to more digits than the difference of two values has. */
    public static double digamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 7) {
            shift += 1 / at;
            at++;
        }
        double q = 1 / (at * at);
        return Math.log(at) - 0.5 / at - q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q / 240))) - shift;
    }

    /** The wave number of water waves, {@code k tanh(k h) = f}: a solver that ends on differences. */
    public static double waveNumber(double f, double h) {
        double k = f;
        for (int i = 0; i < 50; i++) {
            double t = Math.tanh(k * h);
            double step = (k * t - f) / (t + k * h * (1 - t * t));
            k -= step;
            if (Math.abs(step) < 1e-15 * k) {
                break;
            }
        }
        return k;
    }

    /** To the first parameter. */
    @DerivativeOf(method = "waveNumber", parameter = 0)
    public static double waveNumberToFrequency(double f, double h, double k) {
        double t = Math.tanh(k * h);
        return 1 / (t + k * h * (1 - t * t));
    }

    /** To the second one. */
    @DerivativeOf(method = "waveNumber", parameter = 1)
    public static double waveNumberToDepth(double f, double h, double k) {
        double t = Math.tanh(k * h);
        return -k * k * (1 - t * t) / (t + k * h * (1 - t * t));
    }
}
