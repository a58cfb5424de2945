package io.jacquard.corpus;

import static java.lang.Double.isNaN;

import io.jacquard.Differentiable;

/** Methods and constants of the JDK's classes of numbers: passive ones that decide, and a few through which derivatives pass. */
public final class Numbers {
    private Numbers() {}

    @Differentiable
    static double finite(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i] * x[i];
            if (isNaN(t) || Double.isInfinite(t)) {
                s -= 1;
            } else if (Double.isFinite(s + t) && !Double.isNaN(x[0])) {
                s += t * x[0];
            }
        }
        return s;
    }

    @Differentiable
    static double[] notFinite(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double q = i == 1 ? x[i] / 0 : i == 2 ? Math.log(-x[i]) : x[i] * x[i];
            y[i] = Double.isNaN(q) ? x[i] : Double.isInfinite(q) ? 2 * x[i] : q;
        }
        return y;
    }

    @Differentiable
    @Args("x[n+2]")
    static double compared(double[] x, double y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int order = Double.compare(x[i], y);
            if (order < 0) {
                s += x[i] * y;
            } else {
                s += Double.compare(x[i], x[0]) == 0 ? y * y : x[i];
            }
        }
        return s;
    }

    @Differentiable
    static double extremes(double[] x) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double s = Double.MIN_VALUE + Double.MIN_NORMAL;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < low) low = x[i];
            if (x[i] > high) high = x[i];
            s += x[i] < Double.MAX_VALUE ? x[i] * x[i] : Double.NaN;
        }
        return low < high ? s * high - low : s;
    }

    @Differentiable
    static double sums(double a, double b) {
        return Double.sum(a * a, b) * Double.max(a, b * 0.5) - Double.min(a * b, 3);
    }

    @Differentiable
    @Args("bits = 0|1|5|12")
    static double integers(double[] x, int bits) {
        double s = 0;
        int last = Integer.max(0, x.length - 1);
        for (int i = 0; i < x.length; i++) {
            int k = Math.floorMod(bits + i, x.length);
            int n = Integer.bitCount(bits) + Long.numberOfTrailingZeros(8L + i);
            s += x[k] * x[Math.min(n, last)] * Integer.signum(bits - 2);
            if (Integer.compare(k, n) <= 0) s += x[i] * Math.addExact(bits, i);
        }
        long high = Long.highestOneBit(bits + 1L);
        return s * high + Integer.reverse(bits) * Double.MIN_NORMAL;
    }

    @Differentiable
    @Args("x[n]; m = 1|3")
    static double exact(double[] x, int m) {
        double s = 0;
        int size = Math.multiplyExact(x.length, 2);
        for (int i = 0; i < Math.toIntExact((long) size / 2); i++) {
            s += x[i] * x[Math.subtractExact(x.length, Math.incrementExact(i))] / Math.floorDiv(m + i, m);
        }
        return s;
    }

    @Differentiable
    @Args("x[n+1] in -2..2")
    static double neighbours(double[] x, double y) {
        double s = Math.nextUp(x[0] * y) * Math.nextDown(y);
        for (int i = 0; i < x.length; i++) s += Math.nextAfter(x[i] * x[i], y) * y;
        return s;
    }

    @Differentiable
    @Args("x[n] in 0.3..4")
    @SuppressWarnings("jacquard:CutPath")
    static double scaled(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int e = Math.getExponent(x[i]);
            int k = (int) (Double.doubleToLongBits(x[i]) >>> 52) & 1;
            double m = Math.scalb(x[i], -e);
            s += k == 0 ? m * m : Math.log(m) + e * x[i];
        }
        return s;
    }

    @Differentiable
    static double passiveBits(double[] x, double y) {
        double c = 1;
        for (int i = 0; i < x.length; i++) {
            long bits = Double.doubleToLongBits(1.5) + i;
            c += Double.longBitsToDouble(bits & ~1L);
        }
        return c * y * Math.abs(Double.hashCode(0.25) % 7 - 3) + x.length;
    }
}
