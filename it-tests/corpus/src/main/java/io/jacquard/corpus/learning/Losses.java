package io.jacquard.corpus.learning;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** What is minimised. */
public final class Losses {
    private final double[][] data;
    private final int[] label;
    private final double ridge;

    Losses(double[][] data, int[] label, double ridge) {
        this.data = data;
        this.label = label;
        this.ridge = ridge;
    }

    static Losses receiver(double[][] data, int[] label, double ridge) {
        return new Losses(data, label, ridge);
    }

    private double margin(double[] w, int i) {
        double s = w[data[i].length];
        for (int j = 0; j < data[i].length; j++) s += w[j] * data[i][j];
        return label[i] == 1 ? s : -s;
    }

    @Args("w[n+1] in -1..1; data[m][n] in -1..1; label[m] in 0..1; ridge in 0.1..0.2; m = 0|1|3; n = 0|2")
    @Differentiable
    @Differentiable(
            name = "LossesLogisticOfData",
            wrt = {"w", "this.data"})
    double logistic(double[] w) {
        double loss = 0;
        for (int i = 0; i < data.length; i++) {
            double m = margin(w, i);
            loss += m > 0 ? Math.log1p(Math.exp(-m)) : -m + Math.log1p(Math.exp(m));
        }
        for (int j = 0; j < w.length - 1; j++) loss += 0.5 * ridge * w[j] * w[j];
        return loss;
    }

    /** Hinge, smoothed near its corner as Huber would. */
    @Args("w[n+1] in -1..1; data[m][n] in -1..1; label[m] in 0..1; ridge in 0.1..0.2; m = 0|1|3; n = 0|2")
    @Differentiable
    double smoothHinge(double[] w) {
        double loss = 0;
        for (int i = 0; i < data.length; i++) {
            double z = 1 - margin(w, i);
            if (z <= 0) continue;
            loss += z < 1 ? 0.5 * z * z : z - 0.5;
        }
        return loss + ridge * norm1(w);
    }

    private static double norm1(double[] w) {
        double s = 0;
        for (double v : w) s += Math.sqrt(v * v + 1e-4);
        return s;
    }

    /** Focal loss, its weight by class. */
    @Args("w[n+1] in -1..1; data[m][n] in -1..1; label[m] in 0..1; ridge in 1..2; m = 0|2; n = 0|2")
    @Differentiable
    double focal(double[] w) {
        double loss = 0;
        for (int i = 0; i < data.length; i++) {
            double p = 1 / (1 + Math.exp(-margin(w, i)));
            loss -= (label[i] == 1 ? 0.75 : 0.25) * Math.pow(1 - p, ridge) * Math.log(p);
        }
        return loss;
    }

    /** Nearest centre for each point, its squared distance. */
    @Args("centre[k][n] in -1..1; data[m][n] in -1..1; label[m] in 0..1; ridge in 0..1; k = 1|3; m = 0|3; n = 1|2")
    @Differentiable
    double kMeans(double[][] centre) {
        double cost = 0;
        for (double[] x : data) {
            double best = Double.MAX_VALUE;
            for (double[] c : centre) {
                double d = 0;
                for (int j = 0; j < x.length && d < best; j++) d += (x[j] - c[j]) * (x[j] - c[j]);
                if (d < best) best = d;
            }
            cost += best;
        }
        return cost;
    }

    /** One round of Lloyd's: members counted by an index array, centres replaced, empty ones left. */
    @Args(
            "centre[k][n] inout in -1..1; data[m][n] in -1..1; label[m] in 0..1; ridge in 0..1; k = 1|2; m = 1|4; n = 1|2")
    @Differentiable(wrt = {"centre", "this.data"})
    void lloyd(double[][] centre) {
        int k = centre.length;
        int[] member = new int[data.length];
        int[] count = new int[k];
        for (int i = 0; i < data.length; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double d = 0;
                for (int j = 0; j < data[i].length; j++) {
                    double t = data[i][j] - centre[c][j];
                    d += t * t;
                }
                if (d < best) {
                    best = d;
                    member[i] = c;
                }
            }
            count[member[i]]++;
        }
        for (int c = 0; c < k; c++) {
            if (count[c] == 0) continue;
            for (int j = 0; j < centre[c].length; j++) centre[c][j] = ridge * 0.1 * centre[c][j];
        }
        for (int i = 0; i < data.length; i++) {
            int c = member[i];
            for (int j = 0; j < data[i].length; j++) centre[c][j] += (1 - ridge * 0.1) * data[i][j] / count[c];
        }
    }

    /** Triplets: an anchor, one near, one far, the hardest far one counts. */
    @Args("w[n] in 0.5..1; data[4][n] in -1..1; label[4] in 0..1; ridge in 0.5..1; n = 1|3")
    @Differentiable
    double triplet(double[] w) {
        double near = distance(w, 0, 1);
        double far = Math.min(distance(w, 0, 2), distance(w, 0, 3));
        double loss = near - far + ridge;
        return loss > 0 ? loss * loss : 0;
    }

    private double distance(double[] w, int a, int b) {
        double s = 0;
        for (int j = 0; j < w.length; j++) {
            double d = w[j] * (data[a][j] - data[b][j]);
            s += d * d;
        }
        return Math.sqrt(s + 1e-6);
    }

    /** Ranking by pairs in a list, discounted by position. */
    @Args("score[n] in -1..1; gain[n] in 0..3; n = 0|2|4")
    @Differentiable(wrt = "score")
    static double listwise(double[] score, int[] gain) {
        double loss = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (gain[i] <= gain[j]) continue;
                double weight = ((1 << gain[i]) - (1 << gain[j])) / Math.log(2 + Math.min(i, j));
                loss += weight * Math.log1p(Math.exp(score[j] - score[i]));
            }
        }
        return loss;
    }

    /** Factorisation of a matrix with holes. */
    @Args("u[m][k] in -1..1; v[n][k] in -1..1; r[m][n] in -1..1; known[m][n]; m = 1|3; n = 2; k = 1|2")
    @Differentiable(wrt = {"u", "v"})
    static double factorised(double[][] u, double[][] v, double[][] r, boolean[][] known) {
        double loss = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < v.length; j++) {
                if (!known[i][j]) continue;
                double e = r[i][j];
                for (int k = 0; k < u[i].length; k++) e -= u[i][k] * v[j][k];
                loss += e * e;
            }
        }
        return loss;
    }

    /** Factorisation machine: pairs in linear time. */
    @Args("w0; w[n] in -1..1; v[n][k] in -1..1; x[n] in -1..1; n = 0|1|4; k = 1|2")
    @Differentiable
    static double factorisationMachine(double w0, double[] w, double[][] v, double[] x) {
        double y = w0;
        for (int i = 0; i < x.length; i++) y += w[i] * x[i];
        int k = v.length == 0 ? 0 : v[0].length;
        for (int f = 0; f < k; f++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double t = v[i][f] * x[i];
                sum += t;
                squares += t * t;
            }
            y += 0.5 * (sum * sum - squares);
        }
        return y;
    }

    /** A soft tree of depth three, kept in heap order, mixed at its leaves. */
    @Args("split[7][2] in -1..1; leaf[8] in -1..1; x[2] in -1..1; sharp in 1..3")
    @Differentiable
    static double softTree(double[][] split, double[] leaf, double[] x, double sharp) {
        double[] reach = new double[15];
        reach[0] = 1;
        for (int node = 0; node < 7; node++) {
            double a = 0;
            for (int j = 0; j < x.length; j++) a += split[node][j] * x[j];
            double p = 1 / (1 + Math.exp(-sharp * a));
            reach[2 * node + 1] = reach[node] * p;
            reach[2 * node + 2] = reach[node] * (1 - p);
        }
        double y = 0;
        for (int l = 0; l < 8; l++) y += reach[7 + l] * leaf[l];
        return y;
    }

    /** Connectionist temporal classification: blanks between labels, forward variables in logarithms. */
    @Args("logit[n][3] in -1..1; label[2] in 1..2; n = 4|5")
    @Differentiable(wrt = "logit")
    static double ctc(double[][] logit, int[] label) {
        int states = 2 * label.length + 1;
        double[] alpha = new double[states];
        double[] next = new double[states];
        for (int s = 0; s < states; s++) alpha[s] = s < 2 ? 0 : Double.NEGATIVE_INFINITY;
        double total = 0;
        for (int t = 0; t < logit.length; t++) {
            double norm = 0;
            for (double l : logit[t]) norm += Math.exp(l);
            norm = Math.log(norm);
            for (int s = 0; s < states; s++) {
                int symbol = s % 2 == 0 ? 0 : label[s / 2];
                double in = alpha[s];
                if (t > 0) {
                    if (s > 0) in = logAdd(in, alpha[s - 1]);
                    if (s > 1 && symbol != 0 && symbol != label[s / 2 - 1]) in = logAdd(in, alpha[s - 2]);
                }
                next[s] = in + logit[t][symbol] - norm;
            }
            System.arraycopy(next, 0, alpha, 0, states);
        }
        total = logAdd(alpha[states - 1], alpha[states - 2]);
        return -total;
    }

    private static double logAdd(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) return b;
        if (b == Double.NEGATIVE_INFINITY) return a;
        return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
    }
}
