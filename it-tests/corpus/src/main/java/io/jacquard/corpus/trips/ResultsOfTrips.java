package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Results that trips write, and what they count with. */
public final class ResultsOfTrips {
    private ResultsOfTrips() {}

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[] resultOne(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 2; j++) y[i] += Math.exp(x[i] * (j + 1));
        }
        return y;
    }

    // a loop whose local scratch has rows
    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double generator(double[] x, int seed) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            seed = seed * 1103515245 + 12345;
            double u = (seed >>> 16) * 1e-5;
            s += Math.exp(x[i] * u) * Math.sin(u + x[i]);
            seed = next(seed);
        }
        return s * 2;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double divide(double[] x) {
        double[] h = new double[2];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(h, x[i] * x[i]);
            s += half(x, 0, i, h) * h[1];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; k = 1|2")
    public static double strides(double[] x, int k) {
        double s = 0;
        double[] y = new double[x.length];
        int p = 0;
        for (int i = x.length - 1; i >= 0; i -= 2) {
            y[i] = Math.exp(x[i]) * x[p];
            p += 1;
            s += y[i] * p;
        }
        for (int i = 0; i < x.length; i += k) {
            s += Math.exp(x[i]) * p;
            p--;
        }
        for (long l = 0; l < x.length; l++) s += Math.exp(x[(int) l]);
        int end = x.length;
        for (int i = 0; i < end; i++) {
            s += Math.exp(x[i] * 0.5);
            if (i == 2) end--;
        }
        return s + p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double labels(double[] x) {
        double s = 0;
        outer:
        for (int i = 0; i < x.length; i++) {
            double t = 1;
            for (int j = 0; j < x.length; j++) {
                if (x[j] < -0.7) continue outer;
                t *= Math.exp(x[j] * x[i]);
                if (t > 2) break;
            }
            s += t;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; a in 1..2; b in 1..2")
    public static double parameters(double[] x, double a, double b) {
        a = a * b;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double c = a * x[i];
            s += Math.exp(c) * b;
            b += 0;
        }
        a = s + b;
        for (int i = 0; i < x.length; i++) a += Math.exp(x[i]) * b;
        b = a * 2;
        return b + a;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; h[2] inout")
    public static double userScratch(double[] x, double[] h) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < h.length; j++) h[j] = Math.exp(x[i] * j);
            s += h[0] * h[1];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; k[n] in 0..n-1")
    public static double permuted(double[] x, int[] k) {
        double s = 0;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[k[i]] = Math.exp(x[i]);
            s += y[k[i]] * x[k[i]];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double shifted(double[] x) {
        double s = 0;
        double[] y = new double[x.length + 2];
        for (int i = 0; i < x.length; i++) {
            y[i + 1] = Math.exp(x[i]);
            s += y[i + 1] * y[i + 1];
        }
        double[] z = new double[x.length + 2];
        for (int i = 0; i < x.length; i++) {
            z[i + 1] = Math.exp(x[i]);
            s += z[i + 1] * z[i];
        }
        return s;
    }

    // calls that draw or keep count: passive and stateful
    static int calls;

    static int next(int k) {
        return k * 3 + 1;
    }

    static double half(double[] x, int from, int to, double[] h) {
        if (to - from < 1) return 0;
        if (to - from == 1) return Math.exp(x[from]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            Arrays.fill(h, x[from]);
            s += half(x, i == 0 ? from : (from + to) / 2, i == 0 ? (from + to) / 2 : to, h) * h[0];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] resultPlus(double[] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) y[i][j] += Math.exp(x[i] * (j + 1));
        }
        return y;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double[][] resultPlusEqual(double[] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[2];
            for (int j = 0; j < 2; j++) y[i][j] += Math.exp(x[i] * (j + 1));
        }
        return y;
    }
}
