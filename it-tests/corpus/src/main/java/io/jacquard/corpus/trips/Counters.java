package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Whole numbers that count along with a loop. */
public final class Counters {
    private Counters() {}

    @Differentiable
    @Args("n = 0|1|4; x[3*n] in -1..1")
    public static double counter(double[] x, int n) {
        double s = 1;
        int p = 0;
        for (int i = 0; i < n; i++) {
            s = s * x[p] + 1;
            p += 2;
            s *= x[p];
            p -= 1;
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[2*n] in -1..1")
    public static double counterAfterUse(double[] x, int n) {
        double s = 1;
        int p = 0;
        for (int i = n; i > 0; i -= 1) {
            s = s * x[p++] + 1;
        }
        for (int i = n; i > 0; i -= 2) {
            s = s * x[p++] + 1;
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double longLoop(double[] x) {
        double s = 1;
        int p = 0;
        for (long i = 3; i < x.length + 3; i++) {
            s = s * Math.sin(x[p]) + 1;
            p++;
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n*n] in -1..1")
    public static double nested(double[] x, int n) {
        double s = 1;
        int p = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s = s * Math.sin(x[p]) + 1;
                p++;
            }
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n*n] in -1..1")
    public static double nestedFused(double[] x, int n) {
        double s = 1;
        int p = 0;
        for (int i = 0; i < n; i++) {
            double t = 1;
            for (int j = 0; j < n; j++) {
                t = t * Math.sin(x[p]) + 1;
                p++;
            }
            s += t * p;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double conditional(double[] x) {
        double s = 1;
        int p = 0;
        int q = 5;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) p++;
            q += 3;
            s = s * Math.sin(x[p % x.length]) * q + p;
            if (x[i] < -0.5) continue;
            s = s * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double overflow(double[] x) {
        double s = 1;
        int p = Integer.MAX_VALUE - 1;
        for (int i = 0; i < x.length; i++) {
            s = s * Math.sin(x[i]) + p * 1e-9;
            p += 1500000000;
            s = s * (p >>> 30);
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double small(double[] x) {
        double s = 1;
        byte p = 120;
        short q = 32760;
        long r = Long.MAX_VALUE - 2;
        char c = 65534;
        for (int i = 0; i < x.length; i++) {
            s = s * Math.sin(x[i]) * p + q * 1e-3 + r * 1e-18 + c;
            p += 5;
            q += 5;
            r += 1;
            c += 1;
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double whileLoop(double[] x) {
        double s = 1;
        int p = 0;
        int q = 7;
        while (p < x.length) {
            s = s * Math.sin(x[p]) * q;
            p++;
            if (s > 100) break;
            q -= 2;
            s = s + q * x[p - 1];
        }
        return s * p;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double whileBreakAfter(double[] x) {
        double s = 1;
        int p = 0;
        int q = 7;
        while (true) {
            q -= 2;
            if (p >= x.length) break;
            s = s * Math.sin(x[p]) * q;
            p++;
        }
        return s * p * q;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; from = 0|3|7")
    public static double startTaken(double[] x, int from) {
        double s = 1;
        int p = from;
        for (int i = 0; i < x.length; i++) {
            s = s * Math.sin(x[i]) * p;
            p -= 2;
        }
        p = p * 3;
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                s = s * Math.sin(x[j]) + p;
                p += 7;
            }
            p += 1;
        }
        return s * p;
    }

    static double help(double[] x, int k) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = s * Math.sin(x[i]) + k;
            k += 2;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double inHelper(double[] x) {
        double s = 0;
        int k = 1;
        for (int i = 0; i < x.length; i++) {
            s += help(x, k) * x[i];
            k += 3;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1; step = 1|2")
    public static double stride(double[] x, int step) {
        double s = 1;
        int p = 0;
        for (int i = 0; i < x.length; i += step) {
            s = s * Math.sin(x[i]) + p;
            p += 3;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double entry(double[] x, int p) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = s * Math.sin(x[i]) + p;
            p += 3;
        }
        return s;
    }

    @Differentiable
    @Args("n = 0|1|4; x[n] in -1..1")
    public static double inSwitch(double[] x) {
        double s = 1;
        int p = 0;
        for (int i = 0; i < x.length; i++) {
            switch (p % 3) {
                case 0 -> s = s * x[i];
                case 1 -> s = Math.sin(s);
                default -> s = s * s + x[i];
            }
            p++;
        }
        return s;
    }
}
