package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Whole numbers and conditions, which are passive but must be computed exactly as Java does. */
public final class Integers {
    private static final long BIG = 1L << 40;

    private Integers() {}

    @Differentiable
    static double division(double x, int k) {
        return 1 / 2 * x + 7 / 2 * x + (k + 5) / 2 * x * x + -7 / 2 * x + 1 / 2.0 * x;
    }

    @Differentiable
    static double remainder(double[] x, int k) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = s * x[i] + (i - k) % 3;
        }
        return s;
    }

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    static double narrowingCompound(double x, int k) {
        int i = k + 3;
        i *= 1.9;
        i -= 0.5;
        i /= 1.5;
        int j = 5;
        j += 2.7;
        long l = 9;
        l *= 0.3;
        return i * x + j * x * x + l * x;
    }

    @Differentiable
    @Args("x in 1.2..1.8")
    @SuppressWarnings("lossy-conversions")
    static double variedNarrowed(double x) {
        int i = 3;
        i *= x;
        return i * x * x;
    }

    @Differentiable
    static double overflow(double x, int k) {
        int big = 2147483647;
        big += k;
        long wide = 2147483647 + k;
        long wider = 2147483647L + k;
        return x * (big % 7) + x * x * (wide % 5) + x * (wider % 11);
    }

    @Differentiable
    static double longs(double x, long n) {
        long p = 1;
        for (long i = 0; i < n; i++) p *= 3;
        return x * p + x / (p + BIG) + n * x * x;
    }

    @Differentiable
    static double bits(double x, int k) {
        int a = (k << 3) | 5;
        int b = a & 6 ^ k;
        long c = -9L >> 1;
        int d = -9 >>> 28;
        a <<= 1;
        b |= 8;
        b ^= 3;
        d >>= 1;
        return x * a + x * x * b + c * x + d * x * ~k;
    }

    @Differentiable
    static double counters(double x, int n) {
        int i = 0;
        int j = 10;
        double s = x;
        for (int t = 0; t < n; t++) {
            i++;
            --j;
            i += t;
            s = s * x * i / j;
            j--;
        }
        return s + i * x - j;
    }

    @Differentiable
    static double comparisons(double x, int k, long n) {
        double s = x;
        if (k == n) s *= 2;
        if (k != 1 && n >= 1) s = s * x;
        if (k < n || n <= -1) s += 3 * x;
        if (k > 0 == n > 0) s = s * s;
        return s;
    }

    @Differentiable
    static double passiveMath(double x, int k, double c) {
        int m = Math.max(k, 2) - Math.min(k, 1);
        int a = Math.abs(k - 2);
        long w = Math.max(3L, k);
        double r = Math.sqrt(m + a) + Math.floor(2.5) + Math.abs(-k);
        return x * r * w + Math.round(2.6) * x * x * c;
    }

    @Differentiable(wrt = "x")
    static double passiveDoubles(double x, double a, double[] c) {
        double p = Math.floor(a * 3) * a;
        double q = 1;
        for (int i = 0; i < c.length; i++) {
            q = q * c[i] + p;
            p = p / (1 + q);
        }
        return Math.sin(q * x) * p + x;
    }

    @Differentiable
    @Args("k[n] in 0..3")
    static double intArrays(double[] x, int[] k) {
        double s = 0;
        int total = 0;
        for (int i = 0; i < x.length; i++) {
            total += k[i] * k[i];
            s += Math.pow(x[i], k[i]) * total;
        }
        return s * total + s;
    }

    @Differentiable
    static double characterOfDivision(double x, int k) {
        int n = k + 2;
        double a = x / n;
        double b = n / x;
        double c = (n + 1) / n * x;
        double d = (double) (n + 1) / n * x;
        double e = (n + 1) / (double) n * x;
        return a * b + c - d * e;
    }
}
