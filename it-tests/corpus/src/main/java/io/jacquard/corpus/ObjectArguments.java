package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Objects that are called: once, where the method calls them, and no derivative passes through. */
public final class ObjectArguments {
    private ObjectArguments() {}

    /** Trap 47: what was drawn is not drawn again on the way back. */
    @Differentiable
    @Args("rng = random; n = 0|1|5")
    static double drawn(double x, int n, Random rng) {
        rng.setSeed(n);
        double s = x;
        for (int i = 0; i < n; i++) {
            double u = rng.nextDouble();
            s = Math.sin(s) * u + x * rng.nextGaussian();
        }
        return s * s;
    }

    /** A walk of unknown length, drawn in a helper as well. */
    @Differentiable
    @Args("x[n]; rng = random; n >= 1")
    static double walk(double[] x, Random rng) {
        rng.setSeed(3);
        double s = 1;
        while (rng.nextInt(6) > 0) {
            s += x[rng.nextInt(x.length)] * step(s, rng);
        }
        return s;
    }

    private static double step(double s, Random rng) {
        double jump = rng.nextDouble() - 0.5;
        return jump > 0 ? jump * s : Math.cos(s) + jump;
    }

    @Differentiable
    @Args("x[4]; y[4] out; of = mirrored|same")
    static void permuted(double[] x, double[] y, IntUnaryOperator of) {
        for (int i = 0; i < y.length; i++) {
            int k = of.applyAsInt(i);
            y[i] = x[k] * x[of.applyAsInt(k)];
        }
    }

    /** Strings that an object gives choose what is done. */
    @Differentiable
    @Args("words = words")
    static double told(double x, double y, List<String> words) {
        double s = x;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "up" -> s = s * y + i;
                case "down" -> s = Math.sin(s);
                default -> s -= words.contains("stop") ? y * y : x;
            }
        }
        return s;
    }

    /** A recursive helper that draws. */
    @Differentiable
    @Args("rng = random; n = 0|1|4")
    static double branching(double x, int n, Random rng) {
        rng.setSeed(11);
        return branch(x, n, rng);
    }

    private static double branch(double x, int n, Random rng) {
        if (n == 0 || rng.nextInt(8) == 0) return x * x;
        return branch(x * rng.nextDouble(), n - 1, rng) + Math.sin(branch(x, n - 2 < 0 ? 0 : n - 2, rng));
    }

    /** In conditions, in bounds, and for nothing. */
    @Differentiable
    @Args("rng = random; x[n]")
    static double everywhere(double[] x, Random rng) {
        rng.setSeed(5);
        rng.nextInt();
        double s = 0;
        for (int i = 0; i < x.length && rng.nextInt(9) != 0; i++) {
            s += rng.nextBoolean() ? x[i] * x[i] : rng.nextFloat() * x[i];
            rng.nextLong();
        }
        return s;
    }
}
