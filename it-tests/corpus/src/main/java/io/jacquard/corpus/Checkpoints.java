package io.jacquard.corpus;

import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;

/** Loops whose reverse sweep runs segments again, of no trip, one trip, and more than one segment, evenly divided or not. */
public final class Checkpoints {
    private static final int LENGTH = 3;

    private Checkpoints() {}

    @Differentiable
    @Args("n = 0|1|2|3|4|10")
    static double scalars(double x, double a, int n) {
        double v = 0;
        for (@Checkpoint int i = 0; i < n; i++) {
            v = v + 0.1 * Math.sin(x * a);
            x = x - 0.1 * v * x * i;
        }
        return x * v + a;
    }

    @Differentiable
    @Args("n = 0|1|2|3|4|7")
    static double everyOther(double x, double a, int n) {
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) x = a * Math.exp(-x) + 1.0 / (i + 2);
        return x;
    }

    @Differentiable
    @Args("n = 0|1|2|3|4|7")
    static double everyThird(double x, double a, int n) {
        for (@Checkpoint(every = LENGTH) int i = 1; i <= n; i += 2) x = a * Math.cos(x) * i;
        return x;
    }

    @Differentiable
    @Args("n = 0|1|2|3|9")
    static double oneSnapshot(double x, int n) {
        for (@Checkpoint(snapshots = 1) int i = n; i > 0; i -= 2) x = Math.sin(x) * x + 0.01 * i;
        return x;
    }

    @Differentiable
    @Args("n = 0|1|2|3|7")
    static double threeSnapshots(double x, double y, int n) {
        for (@Checkpoint(snapshots = 3) int i = n; i >= 0; i--) {
            double old = x;
            x = x * y + 0.1;
            y = Math.sqrt(old * old + 1);
        }
        return x + y;
    }

    @Differentiable
    @Args("u[n] inout; k = 0|1|2|5")
    static void inPlace(double[] u, double c, int k) {
        for (@Checkpoint int t = 0; t < k; t++) {
            for (int i = 1; i + 1 < u.length; i++) {
                u[i] += c * (u[i - 1] - 2 * u[i] * u[i] + u[i + 1]);
            }
        }
    }

    @Differentiable
    @Args("u[n][m] inout; k = 0|1|2|5")
    static double grid(double[][] u, double c, int k) {
        double energy = 0;
        double[][] next = new double[u.length][];
        for (int i = 0; i < u.length; i++) next[i] = new double[u[i].length];
        for (@Checkpoint(every = 2) int t = 0; t < k; t++) {
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < u[i].length; j++) next[i][j] = u[i][j] * (1 - c * u[i][j]);
            }
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < u[i].length; j++) u[i][j] = next[i][j];
                if (u[i].length > 0) energy += u[i][0] * energy * 0.1 + u[i][0];
            }
        }
        return energy;
    }

    @Differentiable
    @Args("y[k] out; k = 0|1|4|6")
    static void path(double x, double[] y, int k) {
        for (@Checkpoint(every = 4) int t = 0; t < k; t++) {
            x = x + 0.1 * Math.sin(x);
            y[t] = x * x;
        }
    }

    @Differentiable
    @Args("k = 0|1|3|5; m = 0|2|3")
    static double nested(double x, double a, int k, int m) {
        double s = 1;
        for (@Checkpoint int i = 0; i < k; i++) {
            for (@Checkpoint(every = 2) int j = 0; j < m; j++) {
                s = s * 0.5 + 0.3 * Math.sin(s * x + i - j);
                x = x * 0.7 + 0.1 * s * a;
            }
            a = a + 0.01 * s * a;
        }
        return s * x;
    }

    @Differentiable
    @Args("k = 0|1|3; m = 0|2|5")
    static double innerOnly(double x, double a, int k, int m) {
        double s = 0;
        for (int i = 0; i < k; i++) {
            double t = x;
            if (i != 1) {
                for (@Checkpoint int j = 0; j < m; j++) t = t * Math.exp(-a * t) + 0.1 * i;
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    @Args("x in 5..40; a in 0.5..0.9")
    @Checkpoint
    static double untilSmall(double x, double a) {
        double s = 0;
        while (x > 1) {
            s = s * a + Math.log(x);
            x = x * a;
        }
        return s * x;
    }

    @Differentiable
    @Args("x in 1..40; a in 0.8..0.9")
    @Checkpoint(every = 3)
    static double doWhile(double x, double a) {
        int n = 0;
        double s = 0;
        do {
            s = s * a + Math.sin(x) * n;
            x = x * a;
            n++;
        } while (x > 1);
        for (int i = 0; i < 2; i++) s = s * s;
        return s * x + n;
    }

    @Differentiable
    @Args("x[n] in -1..2")
    static double leavesEarly(double[] x, double limit) {
        double s = 0.1;
        int seen = 0;
        for (@Checkpoint(every = 2) int i = 0; i < x.length; i++) {
            if (x[i] < -0.5) continue;
            s = s * x[i] + Math.exp(s * 0.1);
            seen++;
            if (s > 2 * limit) break;
        }
        return s * seen;
    }

    @Differentiable
    @Args("x[n] in -1..2; k = 1|2|4")
    static double returnsEarly(double[] x, int k) {
        double s = 1;
        for (@Checkpoint(snapshots = 2) int i = 0; i < x.length; i += 1) {
            for (int j = 0; j < k; j++) {
                s = 0.5 * s * s + x[i];
                if (s > 1.5) return s * s * i;
            }
        }
        return s;
    }

    @Differentiable
    @Args("k = 0|1|40|100")
    static double growing(double x, int k) {
        double limit = 1e9;
        for (@Checkpoint int i = 0; i < k && x < limit; i++) x = x + 0.01 * Math.sin(x) * (i % 3);
        return x;
    }

    @Differentiable
    @Args("x[n]; y[n] inout")
    static void elements(double[] x, double[] y) {
        double s = 1;
        int at = 0;
        for (@Checkpoint(every = 2) double v : x) {
            s = s * v + 0.1;
            y[at] = y[at] * s;
            at++;
        }
    }

    @Differentiable
    @Args("k = 0|1|5")
    static double helper(double[] x, int k) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += walk(x[i], k) * s + walk(x[i] * s, i);
        return s;
    }

    private static double walk(double x, int n) {
        double v = 0.5;
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
            v = v * 0.9 + x * x * 0.1;
            x = Math.sin(x + v);
        }
        return x * v;
    }

    @Differentiable
    @Args("u[n] inout; k = 0|1|3|5")
    static double callsInside(double[] u, double h, int k) {
        double norm = 1;
        for (@Checkpoint(every = 2) int t = 0; t < k; t++) {
            double[] slope = slope(u, norm);
            for (int i = 0; i < u.length; i++) u[i] += h * slope[i];
            norm = norm(u) * 0.1 + norm * 0.5;
        }
        return norm;
    }

    private static double[] slope(double[] u, double norm) {
        double[] f = new double[u.length];
        for (int i = 0; i < u.length; i++) f[i] = Math.sin(u[i] * norm);
        return f;
    }

    private static double norm(double[] u) {
        double s = 0;
        for (int i = 0; i < u.length; i++) s += u[i] * u[i];
        return s;
    }

    @Differentiable
    @Args("k = 0|1|3|6")
    static float singles(float x, double a, int k) {
        float v = 0;
        long bits = 1;
        boolean odd = false;
        char c = 'a';
        for (@Checkpoint(every = 2) long i = 0; i < k; i++) {
            v = v * 0.5f + x * (odd ? 0.7f : 0.5f) + (float) (a * bits) * 0.1f;
            x = x * 0.5f + 0.2f * v * x;
            bits = bits * 3 % 7;
            odd = !odd;
            c++;
        }
        return x * v + c * 0.01f;
    }

    @Differentiable
    @Args("k = 0|1|3|6; x[k]; idx[k] in 0..0; seen[k] inout in 0..3")
    static double integerState(double[] x, int[] idx, int[] seen, int k) {
        double s = 1;
        int last = 0;
        for (@Checkpoint int i = 0; i < k; i++) {
            s = s * x[(idx[i] + last) % k] + 0.3 * seen[i];
            last = last + seen[(i + 1) % k] + 1;
            seen[i] = last;
        }
        return s * s;
    }

    @Differentiable
    @Args("k = 0|1|2|5|9")
    static double manyLocals(double x, double a, int k) {
        double[] pair = {x, a};
        for (@Checkpoint(every = 2) int i = 0; i < k; i++) {
            double[] old = pair.clone();
            switch (i % 3) {
                case 0:
                    pair[0] = old[1] * 0.5;
                    break;
                case 1:
                    pair[1] = Math.sin(old[0]) + a;
                    break;
                default:
                    pair[0] += old[0] * old[1] * 0.1;
            }
            if (pair[0] > 1e6) throw new IllegalStateException("diverges at " + i);
        }
        return pair[0] * pair[1];
    }

    @Differentiable
    @Args("k = 0|3|5; step = 1|2|3")
    static double givenStep(double x, int k, int step) {
        double s = 0;
        for (@Checkpoint(every = 2) int i = 0; i < k; i += step) {
            s = s * x + Math.cos(s + i);
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n] out")
    static void independentTrips(double[] x, double[] y, double a) {
        for (@Checkpoint(every = 2) int i = 0; i < x.length; i++) {
            double t = x[i];
            for (int j = 0; j < 3; j++) t = t * t * a;
            y[i] = t;
        }
    }

    @Differentiable
    @Args("a[n][n] inout")
    static int eliminate(double[][] a) {
        int pivots = 0;
        for (@Checkpoint(every = 2) int k = 0; k < a.length; k++) {
            double[] row = a[k];
            row[k] += 3;
            for (int i = k + 1; i < a.length; i++) {
                double f = a[i][k] / row[k];
                for (int j = k; j < a.length; j++) a[i][j] -= f * row[j];
            }
            pivots++;
        }
        return pivots;
    }

    @Differentiable
    @Args("a[n+2][2] inout; n = 0|1|3|4|5")
    static double rowsChangePlaces(double[][] a, int n) {
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
            double[] t = a[0];
            a[0] = a[1];
            a[1] = t;
            a[0][0] *= a[1][0];
        }
        return a[0][0];
    }

    private record Pair(double a, double b) {}

    @Differentiable
    @Args("n = 0|1|3|4")
    static double recordState(double x, int n) {
        Pair p = new Pair(x, 1);
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) p = new Pair(p.b() * x, p.a() + Math.sin(p.b()));
        return p.a() * p.b();
    }

    @Differentiable
    @Args("n = 0|1|3|4")
    static double asserted(double x, int n) {
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
            assert x > -5 : "low";
            x = Math.sin(x) + 0.1;
        }
        return x;
    }

    @Differentiable
    @Args("x[n] in 0.5..1; k = 0|1|3")
    static double arraysChangePlacesAround(double[] x, int k) {
        double[] p = x.clone();
        double[] q = new double[x.length];
        for (int round = 0; round < 2; round++) {
            for (@Checkpoint(every = 2) int i = 0; i < k; i++) {
                for (int j = 0; j < p.length; j++) q[j] = p[j] * p[j] + 0.5 * q[j];
            }
            double[] t = p;
            p = q;
            q = t;
        }
        double r = 0;
        for (double v : p) r += v;
        return r;
    }

    @Differentiable
    @Args("n = 0|1|3")
    static double recursionInside(double x, int n) {
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) x = descend(x, 2);
        return x;
    }

    private static double descend(double x, int k) {
        return k == 0 ? Math.sin(x) : x * descend(x * 0.5, k - 1);
    }

    private static final class Pendulum {
        double angle;
        double speed;

        Pendulum(double angle) {
            this.angle = angle;
        }

        void step(double h) {
            speed -= h * Math.sin(angle);
            angle += h * speed;
        }

        double run(double h, int n) {
            for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
                step(h);
            }
            return angle * speed;
        }
    }

    /** The state of a marked loop is that of an object. */
    @Differentiable
    @Args("n = 0|1|2|5")
    static double object(double x, double h, int n) {
        Pendulum pendulum = new Pendulum(x);
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
            pendulum.step(h);
        }
        return pendulum.angle + pendulum.speed;
    }

    /** The marked loop is one of a method that stands in its caller. */
    @Differentiable
    @Args("n = 0|1|2|5")
    static double insideObject(double x, double h, int n) {
        return new Pendulum(x).run(h, n);
    }
}
