package io.jacquard.corpus.statistics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Chance: generators with a state of their own, sampling, and models of kin. */
public final class Trees {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final double SCALE = 1.0 / (1L << 53);

    private final double shape;
    private final double[] weights;

    Trees(double shape, double[] weights) {
        this.shape = shape;
        this.weights = weights;
    }

    static Trees receiver(double shape, double[] weights) {
        return new Trees(shape, weights);
    }

    private static long next(long state) {
        long s = state;
        s ^= s << 13;
        s ^= s >>> 7;
        s ^= s << 17;
        return s;
    }

    private static double uniform(long state) {
        return (state >>> 11) * SCALE;
    }

    /** Rejection with a bound on the trials; what is accepted depends smoothly on the parameters through its shape. */
    @Args("shape in 1.5..3; weights[n] in 0.5..1; scale; seed = 1|99; n = 1|3")
    @Differentiable(wrt = {"this.weights", "scale"})
    double gammaVariates(double scale, long seed) {
        long state = seed * MULTIPLIER + 11;
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        double sum = 0;
        for (double w : weights) {
            for (int trial = 0; trial < 20; trial++) {
                state = next(state);
                double u1 = uniform(state);
                state = next(state);
                double u2 = uniform(state);
                double x = Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
                double v = 1 + c * x;
                if (v <= 0) continue;
                v = v * v * v;
                state = next(state);
                if (Math.log(uniform(state)) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    sum += w * d * v * scale;
                    break;
                }
            }
        }
        return sum;
    }

    /** Hamiltonian Monte Carlo, one trajectory, momentum by inverse normal of a hash; the energy error. */
    @Args("shape in 0.1..0.2; weights[n] in 0.5..2; q[n] inout in -1..1; steps = 1|3; n = 1|3")
    @Differentiable(wrt = {"q", "this.weights"})
    double trajectory(double[] q, int steps) {
        double[] p = new double[q.length];
        for (int i = 0; i < p.length; i++) p[i] = Math.sin(12.9898 * (i + 1));
        double before = hamiltonian(q, p);
        kick(q, p, 0.5 * shape);
        for (int s = 1; ; s++) {
            for (int i = 0; i < q.length; i++) q[i] += shape * p[i];
            if (s == steps) break;
            kick(q, p, shape);
        }
        kick(q, p, 0.5 * shape);
        return hamiltonian(q, p) - before + 0.1 * p[0];
    }

    private double hamiltonian(double[] q, double[] p) {
        double h = 0;
        for (int i = 0; i < q.length; i++) h += 0.5 * p[i] * p[i] + weights[i] * Math.log(Math.cosh(q[i]));
        return h;
    }

    private void kick(double[] q, double[] p, double h) {
        for (int i = 0; i < q.length; i++) p[i] -= h * weights[i] * Math.tanh(q[i]);
    }

    /** Likelihood of a phylogeny: partials up a fixed tree, two states, branch lengths free. */
    @Args("length[6] in 0.1..0.6; rate in 0.5..1; tip[4] in 0..1")
    @Differentiable(wrt = {"length", "rate"})
    static double phylogeny(double[] length, double rate, int[] tip) {
        final int[][] children = {{0, 1}, {2, 3}, {4, 5}};
        double[][] partial = new double[7][2];
        for (int i = 0; i < 4; i++) partial[i][tip[i]] = 1;
        for (int node = 0; node < 3; node++) {
            double[] here = partial[4 + node];
            here[0] = here[1] = 1;
            for (int child : children[node]) {
                double same = 0.5 + 0.5 * Math.exp(-2 * rate * length[child]);
                double a = partial[child][0];
                double b = partial[child][1];
                here[0] *= same * a + (1 - same) * b;
                here[1] *= (1 - same) * a + same * b;
            }
        }
        return Math.log(0.5 * (partial[6][0] + partial[6][1]));
    }

    /** Coalescent: rates while lineages merge, events sorted already, kinds in a byte array. */
    @Args("time[n] in 0.1..0.5; kind[n] in 0..1; theta in 0.5..1; growth in 0.1..0.3; n = 0|1|5")
    @Differentiable(wrt = {"time", "theta", "growth"})
    static double coalescent(double[] time, byte[] kind, double theta, double growth) {
        int lineages = 2;
        double t = 0;
        double ll = 0;
        for (int i = 0; i < time.length; i++) {
            double end = t + time[i];
            double pairs = lineages * (lineages - 1) / 2;
            ll -= pairs / theta * (Math.exp(growth * end) - Math.exp(growth * t)) / growth;
            switch (kind[i]) {
                case 0 -> lineages++;
                case 1 -> {
                    if (lineages > 2) {
                        ll += Math.log(pairs / theta) + growth * end;
                        lineages--;
                    }
                }
                default -> throw new IllegalArgumentException();
            }
            t = end;
        }
        return ll;
    }

    /** A mixed-radix counter runs over all tables with given margins: expectation under independence. */
    @Args("p[3] in 0.2..0.5; q[2] in 0.2..0.5")
    @Differentiable
    static double enumerated(double[] p, double[] q) {
        int[] digit = new int[3];
        double sum = 0;
        while (true) {
            double prob = 1;
            int total = 0;
            for (int i = 0; i < 3; i++) {
                prob *= digit[i] == 0 ? 1 - p[i] : p[i] * q[digit[i] - 1];
                total += digit[i];
            }
            sum += prob * total * total;
            int place = 0;
            while (place < 3 && ++digit[place] > 2) digit[place++] = 0;
            if (place == 3) return sum;
        }
    }

    /** Isotonic regression by pooling, blocks in parallel arrays. */
    @Args("y[n] in 0..1; w[n] in 0.5..1; n = 0|1|2|5")
    @Differentiable
    static double[] isotonic(double[] y, double[] w) {
        int n = y.length;
        double[] mean = new double[n];
        double[] weight = new double[n];
        int[] count = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = y[i];
            weight[blocks] = w[i];
            count[blocks] = 1;
            while (blocks > 0 && mean[blocks - 1] > mean[blocks]) {
                double total = weight[blocks - 1] + weight[blocks];
                mean[blocks - 1] = (weight[blocks - 1] * mean[blocks - 1] + weight[blocks] * mean[blocks]) / total;
                weight[blocks - 1] = total;
                count[blocks - 1] += count[blocks];
                blocks--;
            }
            blocks++;
        }
        double[] fit = new double[n];
        int at = 0;
        for (int b = 0; b < blocks; b++) {
            for (int k = 0; k < count[b]; k++) fit[at++] = mean[b];
        }
        return fit;
    }

    /** Boosted stumps: thresholds fixed, the gain of each by sums on both sides, the best split taken. */
    @Args("x[n] in -1..1; g[n] in -1..1; lambda in 0.5..1; n = 2|5")
    @Differentiable(wrt = {"g", "lambda"})
    static double bestSplit(double[] x, double[] g, double lambda) {
        double best = 0;
        double total = sum(g);
        for (int s = 0; s < x.length; s++) {
            double left = 0;
            int nl = 0;
            for (int i = 0; i < x.length; i++) {
                if (x[i] >= x[s]) continue;
                left += g[i];
                nl++;
            }
            int nr = x.length - nl;
            if (nl == 0) continue;
            double right = total - left;
            best = Math.max(best, sq(left) / (nl + lambda) + sq(right) / (nr + lambda));
        }
        return best - total * total / (x.length + lambda);
    }

    private static double sum(double... v) {
        double s = 0;
        for (double x : v) s += x;
        return s;
    }

    private static double sq(double x) {
        return x * x;
    }
}
