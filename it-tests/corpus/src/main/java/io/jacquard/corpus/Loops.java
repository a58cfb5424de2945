package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Counted loops: directions, steps, bounds, carried state. */
public final class Loops {
    private static final int STEPS = 4;
    private static final int STRIDE = 2;

    private Loops() {}

    /** A bar passes from trip to trip beside one that stays what it is. */
    @Differentiable
    @Args("x[4] in -1..1; k = 0|1|3")
    static double recurrenceAndSum(double a, double b, double[] x, int k) {
        double[] w = new double[4];
        double c = 0;
        double s = x[0];
        for (int i = 0; i < w.length; i++) {
            b -= w[2];
            s = Math.sin(s * w[0]);
        }
        for (int i = 0; i < k; i++) w[i] = a;
        return s + b * c + w[0];
    }

    @Differentiable
    static double sum(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
        }
        return s;
    }

    @Differentiable
    static double sumOfSquares(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) s += x[i] * x[i];
        return s;
    }

    @Differentiable
    static double dot(double[] x, double[] y) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) s += x[i] * y[i];
        return s;
    }

    @Differentiable
    static double harmonic(double[] x, double a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += 1.0 / (x[i] + a * a);
        }
        return s;
    }

    @Differentiable
    static double stepOfThree(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i += 3) {
            s = s * x[i] + i;
        }
        return s;
    }

    @Differentiable
    @Args("x[11]")
    static double stepOfThreeOverEleven(double[] x) {
        double s = 1;
        for (int i = 0; i < 11; i += 3) s *= x[i];
        return s;
    }

    @Differentiable
    static double inclusiveBound(double[] x) {
        double s = 0.5;
        for (int i = 1; i <= x.length; i++) s = s * s + x[i - 1];
        return s;
    }

    @Differentiable
    static double descending(double[] c, double x) {
        double p = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            p = p * x + c[i];
        }
        return p;
    }

    @Differentiable
    static double descendingByTwo(double[] x) {
        double s = 1;
        for (int i = x.length; i > 0; i -= 2) {
            s = Math.sin(s * x[i - 1]) + s;
        }
        return s;
    }

    @Differentiable
    static double stepOfConstantName(double[] x) {
        double s = 1;
        for (int i = 1; i < x.length; i += STRIDE) {
            s = s * x[i] + s;
        }
        return s;
    }

    @Differentiable
    static double negativeStart(double x, int n) {
        double s = x;
        for (int i = -2; i <= n; i++) {
            s = s * x + i * Math.sin(s);
        }
        return s;
    }

    @Differentiable
    static double neverRuns(double[] x, double y) {
        double s = y * y;
        for (int i = 0; i < -1; i++) {
            s = s * x[i];
        }
        for (int i = 5; i > 7; i--) s += x[i] * s;
        return s;
    }

    @Differentiable
    static double constantTrips(double x) {
        double s = 0;
        for (int i = 0; i < STEPS; i++) {
            double t = x;
            s += t;
        }
        return s * s;
    }

    @Differentiable
    static double carried(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = Math.sin(s) * s + x;
        }
        return s;
    }

    @Differentiable
    static double carriedPair(double x, double y, int n) {
        double a = x;
        double b = y;
        for (int i = 0; i < n; i++) {
            double t = a * b;
            a = Math.cos(b) + t;
            b = t / (1 + a * a);
        }
        return a * b;
    }

    @Differentiable
    static double rotatedNames(double x, int n) {
        double a = x, b = x * x, c = 1;
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = c;
            c = t * b + 0.5;
        }
        return a + 2 * b * c;
    }

    @Differentiable
    static double nestOfCarriedState(double[] x, int k) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            double t = s * x[i];
            for (int j = 0; j < k; j++) {
                t = t * s + Math.sin(t);
                s = s / (1 + t * t);
            }
            s = s + t * x[i];
        }
        return s;
    }

    @Differentiable
    static double trailsOfTrails(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 2; k++) {
                    s = Math.sin(s * s) + 0.1 * x * k;
                }
                s = s * x + j;
            }
            s = s / (1 + s * s);
        }
        return s;
    }

    @Differentiable
    static double lowerTriangle(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            for (int j = 0; j < i; j++) {
                t = t * x[j] + x[i];
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    static double upperTriangleDescending(double[] x) {
        double s = 1;
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = x.length - 1; j > i; j--) {
                s = s * 0.5 + x[i] / x[j] * s;
            }
        }
        return s;
    }

    @Differentiable
    static double boundsFromExpressions(double[] x, int k) {
        double s = 1;
        int last = Math.min(x.length, k + 1);
        for (int i = Math.max(0, k - 2); i < last; i++) {
            s = s * x[i] + 1;
        }
        for (int i = x.length / 2; i < (x.length + 1) / 2; i++) s = s * x[i];
        return s;
    }

    @Differentiable
    static double boundChangesAfterwards(double[] x) {
        int n = x.length;
        double s = 1;
        for (int i = 0; i < n; i++) {
            s = s * x[i] + s * s;
        }
        n = n / 2;
        for (int i = 0; i < n; i++) {
            s = s * x[i];
        }
        n = -1;
        return s + n;
    }

    @Differentiable
    static double boundOfInnerChanges(double[] x) {
        double s = 1;
        int m = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) {
                s = s * x[j] + 0.25;
            }
            m = (m + 2) % 3;
        }
        return s;
    }

    @Differentiable
    static double counterAsValue(double x, int n) {
        double s = 0;
        for (int i = 1; i <= n; i++) {
            s += Math.pow(x, i) / i + i * Math.sin(i * x);
        }
        return s;
    }

    @Differentiable
    static double longCounter(double[] x) {
        double s = 1;
        for (long i = 0; i < x.length; i++) {
            s = s * x[(int) i] + i;
        }
        for (long i = x.length - 1L; i >= 0L; i -= 2L) s += s * x[(int) i];
        return s;
    }

    @Differentiable
    static double beforeAndAfter(double[] x, double y) {
        double t = y * y;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * t;
        }
        return s * t + t;
    }

    @Differentiable
    static double sequence(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) s *= x[i];
        double p = s;
        for (int i = 0; i < x.length; i++) s += p * x[i] * s;
        double q = s * p;
        for (int i = x.length - 1; i >= 0; i--) q = q / (x[i] + s);
        return q * p;
    }

    @Differentiable
    static double redefinedInvariant(double[] x, double a) {
        double s = 0;
        double c = a;
        for (int i = 0; i < x.length; i++) {
            c = a * a;
            s += c * x[i];
            c = s;
        }
        return s * c;
    }

    @Differentiable
    static double lastValueOnly(double[] x) {
        double last = 1;
        for (int i = 0; i < x.length; i++) {
            last = x[i] * x[i];
        }
        return last;
    }

    @Differentiable
    static double factorWithZero(double[] x) {
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            p *= x[i] * (i - 1);
            p += x[i];
        }
        return p;
    }

    @Differentiable
    static double absorbed(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            double t = s * s;
            s += 1e16;
            s -= 1e16;
            s = 0.0 * s + t * 0.1 + 0.3;
        }
        return s * x;
    }

    @Differentiable
    static double parameterReassigned(double x, double h, int n) {
        for (int i = 0; i < n; i++) {
            x = x + h * Math.sin(x);
            h = h * 0.5;
            h *= x;
        }
        return x * h;
    }

    @Differentiable
    static double emptyBodies(double[] x) {
        double s = 2;
        for (int i = 0; i < x.length; i++) {}
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dead = s * x[j];
            }
            s = s * x[i];
        }
        return s;
    }

    /** What the loop adds to is not useful at this point, what it overwrites is. */
    @Differentiable
    @Args("w = 0.0")
    static double overwrittenWhereNothingIsAdded(double a, double[] x, double w, int k) {
        double s = x.length > 0 ? x[0] : a;
        for (int i = 0; i < k; i++) {
            a += s * x.length;
            s = -i;
        }
        return s + a * w;
    }

    @Differentiable
    @Args("w = 0.0; x[3]")
    static double replacedWhereNothingIsAdded(double b, double[] x, double w, int k) {
        double s = x[1];
        for (int i = 0; i < k; i++) {
            b -= x[i % 3] * s;
            s = x[2];
        }
        return s + b * w;
    }
}
