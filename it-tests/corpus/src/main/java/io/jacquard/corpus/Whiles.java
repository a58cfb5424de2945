package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Loops that do not count: {@code while}, {@code do}, and {@code for} with whatever Java lets stand in its header. */
public final class Whiles {
    private Whiles() {}

    @Differentiable
    static double newton(double a) {
        double x = a;
        while (Math.abs(x * x - a) > 1e-13) {
            x = 0.5 * (x + a / x);
        }
        return x;
    }

    @Differentiable
    @Args("x[n]; limit in 0.5..4")
    static double until(double[] x, double limit) {
        int i = 0;
        double s = 0.1;
        while (i < x.length && s < limit) {
            s += x[i] * s + x[i];
            i++;
        }
        return s * limit;
    }

    @Differentiable
    @Args("x in 0.5..3; k = 0|1|4")
    static double atLeastOnce(double x, int k) {
        double s = 1.0;
        int i = 0;
        do {
            s = Math.sin(s * x);
            i++;
        } while (i < k);
        return s;
    }

    @Differentiable
    @Args("x in 0.5..3")
    static double doWithExits(double x) {
        double s = x;
        int i = 0;
        do {
            i++;
            if (i == 2) continue;
            s *= x + i;
            if (s > 40.0) break;
        } while (i < 6);
        return s;
    }

    @Differentiable
    @Args("x in 0.5..3; y in 0.5..3")
    static double endless(double x, double y) {
        double s = x;
        for (; ; ) {
            s = s * y + x;
            if (s > 20.0) {
                return s;
            }
            y += 0.25;
        }
    }

    @Differentiable
    static double twoIndices(double[] x) {
        double s = 0.0;
        for (int i = 0, j = x.length - 1; i < j; i++, j--) {
            s += x[i] * x[j] * (s + 1.0);
        }
        return s;
    }

    @Differentiable
    static double borrowedIndex(double[] x) {
        double s = 0.0;
        int i;
        for (i = 0; i < x.length; i++) {
            s += x[i] * x[i];
            if (s > 2.0) break;
        }
        return s * i;
    }

    /** Trap 9. */
    @Differentiable
    @Args("lo in 0.1..0.3; hi in 0.82..0.98; dx in 0.2..0.21")
    static double headerOfNumbers(double lo, double hi, double dx) {
        double s = 0.0;
        for (double x = lo; x < hi; x += dx) {
            s += x * x;
        }
        return s;
    }

    /** Trap 8. */
    @Differentiable
    static double boundShrinks(double[] x, int n) {
        double s = 0.0;
        for (int i = 0; i < n && i < x.length; i++) {
            s += x[i] * x[i] * (i + 1);
            n = Math.min(n, 2);
        }
        return s;
    }

    @Differentiable
    static double indexInBody(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
            if (s > 1.5) i++;
        }
        return s;
    }

    @Differentiable
    static double doubling(double[] x) {
        double s = 0.0;
        for (int width = 1; width < x.length; width *= 2) {
            for (int i = 0; i + width < x.length; i += 2 * width) {
                s += x[i] * x[i + width];
            }
        }
        return s;
    }

    @Differentiable
    static double calledBound(double[] x) {
        double s = 1.0;
        for (int i = 0; i < half(x.length); i++) {
            s *= x[i] + s;
        }
        return s;
    }

    private static int half(int n) {
        return (n + 1) / 2;
    }

    @Differentiable
    static double calledCondition(double[] x, double a) {
        double s = a;
        int i = 0;
        while (goesOn(s, i, x.length)) {
            s += x[i] * a;
            i++;
        }
        return s;
    }

    private static boolean goesOn(double s, int i, int n) {
        return i < n && s < 2.5;
    }

    @Differentiable
    static double bisection(double a, double b) {
        double lo = 0.0;
        double hi = 4.0;
        int steps = 0;
        while (hi - lo > 1e-3 && steps < 30) {
            steps++;
            double mid = 0.5 * (lo + hi);
            if (mid * mid * a > b) {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        return lo * a + hi * b;
    }

    @Differentiable
    static double nested(double[] x, double a) {
        double s = 1.0;
        int i = 0;
        while (i < x.length) {
            double t = x[i];
            int j = 0;
            while (t < 2.0 && j < 5) {
                t = t * a + x[i];
                j++;
            }
            s = s * t / (1.0 + s);
            i += 1;
        }
        return s;
    }

    @Differentiable
    @Args("u[n] inout")
    static void inPlaceUntil(double[] u, double a) {
        int i = 1;
        while (i < u.length) {
            u[i] *= u[i - 1] * a;
            if (u[i] > 1.0) {
                u[i] = Math.sqrt(u[i]);
            }
            i++;
        }
    }

    @Differentiable
    static double never(double x) {
        while (x < 0.0) {
            x = x * x;
        }
        return x * x;
    }

    /** What the first trip of a {@code do} assigns has a value behind it. */
    @Differentiable
    static double assignedOnce(double x) {
        double s = x;
        double t;
        double u;
        do {
            u = s;
            if (s > 3) {
                t = s + u;
                continue;
            }
            if (s * u > 50) {
                t = x;
                break;
            }
            s = s * x + 1;
            t = s * u;
        } while (t < 4 && s != u);
        return t * u;
    }

    @Differentiable
    static double doForEver(double x) {
        double s = x;
        double last;
        do {
            last = s;
            s = s * x + 1;
            if (s > 10) return s * last;
        } while (true);
    }

    @Differentiable
    static double distance(double x) {
        double s = x;
        double before;
        do {
            before = s;
            s = Math.cos(s * 0.5);
        } while (Math.abs(s - before) > 1e-12);
        return s + x * before;
    }

    @Differentiable
    @Args("x[n]; n = 1|3")
    static double[] arrayOfALoop(double[] x) {
        double[] y;
        int i = 0;
        do {
            y = x.clone();
            y[0] *= y[0] * i;
        } while (i++ < 2);
        return y;
    }
}
