package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Results that carry no derivative beside written arrays that do: what was found, how far it got. */
public final class Flags {
    private final double shift;

    Flags(double shift) {
        this.shift = shift;
    }

    static Flags receiver(double shift) {
        return new Flags(shift);
    }

    @Differentiable
    @Args("a[n*n] inout")
    static boolean decompose(double[] a) {
        int n = (int) Math.sqrt(a.length);
        for (int i = 0; i < n; i++) {
            a[i * n + i] += 3;
            for (int j = 0; j <= i; j++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (i == j) {
                    if (sum <= 0) return false;
                    a[i * n + i] = Math.sqrt(sum);
                } else {
                    a[i * n + j] = sum / a[j * n + j];
                }
            }
        }
        return true;
    }

    @Differentiable
    @Args("a[n]; b[n] inout")
    static int solve(double[] a, double[] b) {
        int steps = 0;
        for (int i = 0; i < a.length; i++) {
            b[i] = b[i] / (a[i] + 2) - (i == 0 ? 0 : b[i - 1]);
            if (b[i] > 1.5) {
                break;
            }
            steps++;
        }
        return steps;
    }

    @Differentiable
    @Args("x[n]; y[n] inout")
    static long marks(double[] x, double[] y, double scale) {
        long bits = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = scale * x[i] * x[i];
            if (y[i] > 0.5) bits |= 1L << i;
        }
        return bits;
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static int[] signs(double[] x, double[] y) {
        int[] s = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            s[i] = x[i] < 0 ? -1 : 1;
            y[i] = s[i] * Math.sin(x[i]);
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static char constant(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] = 1 / (2 + x[i]);
        return 'y';
    }

    @Differentiable(of = "y")
    @Args("x[n]; y[n] out; tmp[n] inout")
    static byte narrowed(double[] x, double[] y, double[] tmp) {
        byte last = 0;
        for (int i = 0; i < x.length; i++) {
            tmp[i] = Math.exp(x[i]);
            last = (byte) i;
        }
        for (int i = 0; i < x.length; i++) y[i] = tmp[i] * x[0];
        return last;
    }

    @Differentiable
    @Args("x[n] inout; y[n] inout")
    static int throughHelpers(double[] x, double[] y, double t) {
        int count = 0;
        for (int round = 0; round < 3; round++) {
            count += relax(x, t);
            if (!positive(x, y)) {
                return -count;
            }
        }
        return count;
    }

    private static int relax(double[] x, double t) {
        int moved = 0;
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = 0.5 * (old * old + t);
            if (x[i] > old) moved++;
        }
        return moved;
    }

    private static boolean positive(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) return false;
            y[i] = x[i] * x[i] + y[i] * 0.25;
        }
        return true;
    }

    @Differentiable(wrt = {"x", "this.shift"})
    @Args("x[n]; y[n] out")
    boolean shifted(double[] x, double[] y) {
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * shift;
            any |= y[i] > 1;
        }
        return any;
    }

    @Differentiable
    @Args("x[n]; y[n] inout")
    int shiftedInPlace(double[] x, double[] y) {
        int at = 0;
        while (at < x.length && y[at] > 0) {
            y[at] = y[at] * x[at] + shift;
            at++;
        }
        return at;
    }
}
