package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.io.IOException;

/** {@code return}, {@code break} and {@code continue} wherever Java has a place for them, with and without labels. */
public final class EarlyExits {
    private EarlyExits() {}

    @Differentiable
    static double guarded(double x, double y) {
        if (x > y) {
            return x * x;
        }
        return x * y;
    }

    @Differentiable
    static double guards(double x, double a, int k) {
        if (k == 0) return a;
        if (k == 1) return a * x;
        double p = x;
        for (int i = 1; i < k; i++) {
            p = p * x + a;
        }
        if (p > 3.0) {
            p = Math.log(p);
            if (a < 0.7) {
                return p * a;
            }
            p += a;
        }
        return p * x;
    }

    @Differentiable
    static double bothArms(double x, double y) {
        if (x < y) {
            return Math.sin(x) * y;
        } else {
            return Math.cos(y) * x;
        }
    }

    /** Trap 6. */
    @Differentiable
    static double breaking(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
            if (s > 1.9) break;
        }
        return s;
    }

    @Differentiable
    static double breakingBefore(double[] x, double limit) {
        double p = 1.0;
        for (int i = 0; i < x.length; i++) {
            if (p > limit) {
                break;
            }
            p *= x[i] + 0.4;
        }
        return p * limit;
    }

    @Differentiable
    static double continuing(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0.8) continue;
            s = Math.sin(s) + x[i] * x[i];
        }
        return s;
    }

    @Differentiable
    static double continuingInside(double[] x) {
        double s = 1.0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i] * s;
            if (t > 0.6) {
                t = Math.sqrt(t);
                if (t > 1.0) {
                    continue;
                }
                t *= 2.0;
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    static double returningInside(double[] x, double limit) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            s += Math.exp(x[i]);
            if (s > 3.0 * limit) {
                return s * x[i];
            }
            s *= limit;
        }
        return s - limit;
    }

    @Differentiable
    static double severalExits(double[] x, double a) {
        double s = a;
        double last = 1.0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1.3) {
                s = s * last;
                break;
            }
            s += x[i] * last;
            if (s > 2.5) return s * s;
            if (x[i] < 0.7) {
                last = s * 0.5;
                continue;
            }
            last = x[i] * s;
        }
        return s * last;
    }

    @Differentiable
    static double labelled(double[][] a, double b) {
        double s = 0.0;
        outer:
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (a[i][j] > 1.35) break outer;
                if (a[i][j] < 0.65) continue outer;
                s += a[i][j] * b * s + a[i][j];
            }
            s *= b;
        }
        return s;
    }

    @Differentiable
    static double labelledBlock(double x, double y) {
        double s = x * y;
        block:
        {
            if (x > 1.0) {
                if (y > 1.0) break block;
                s *= x;
            }
            s *= y;
        }
        return s * s;
    }

    @Differentiable
    static double returningFromNest(double[][] a, double limit) {
        double s = 0.0;
        for (int i = 0; i < a.length; i++) {
            double t = 1.0;
            for (int j = 0; j < a[i].length; j++) {
                t *= a[i][j];
                if (t > limit) {
                    return s + t * limit;
                }
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    static double exitInInnerLoop(double[][] a) {
        double s = 1.0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (s > 2.0) break;
                s += a[i][j] * s;
            }
            s = Math.sqrt(s) * 1.5;
        }
        return s;
    }

    @Differentiable
    @Args("y[n] inout")
    static void untilFirst(double[] x, double[] y, double limit) {
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * limit;
            if (y[i] > 1.2) return;
        }
        if (y.length > 0) y[0] *= limit;
    }

    @Differentiable
    static double helped(double[] x, double a) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            s += clipped(x[i], a) * x[i];
        }
        return s;
    }

    private static double clipped(double v, double a) {
        if (v < 0.7) return a * 0.7;
        if (v > 1.3) return a * a;
        return a * v;
    }

    @Differentiable
    static double firstAbove(double[] x, double a) {
        int at = -1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > a) {
                at = i;
                break;
            }
        }
        if (at < 0) {
            return a;
        }
        return x[at] * x[at] * a;
    }

    @Differentiable
    static double lateValue(double[] x, double a) {
        double found;
        search:
        {
            for (int i = 0; i < x.length; i++) {
                if (x[i] > a) {
                    found = x[i] * a;
                    break search;
                }
            }
            found = a;
        }
        return found * found;
    }

    @Differentiable
    static double[] oneArray(double[] x, double a) {
        double[] y = new double[x.length];
        if (a > 1.2) return y;
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * a;
            if (y[i] > 1.0) return y;
            y[i] *= y[i];
        }
        return y;
    }

    @Differentiable
    static double neverTwice(double[] x) {
        for (int i = 0; i < x.length; i++) {
            return x[i] * x[i];
        }
        return 0.0;
    }

    @Differentiable
    static double declares(double x, int k) throws IllegalStateException, IOException {
        return guarded(x, k) * k;
    }

    private static double guarded(double x, int k) throws IOException {
        if (k > 90) {
            throw new IllegalStateException("too many: " + k);
        }
        return Math.sin(x);
    }
}
