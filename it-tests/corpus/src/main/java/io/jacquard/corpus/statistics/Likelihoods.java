package io.jacquard.corpus.statistics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Models of series and of samples, by the logarithm of their likelihood. */
public final class Likelihoods {
    private static final double LOG_2PI = Math.log(2 * Math.PI);

    private Likelihoods() {}

    @Args("r[n] in -1..1; omega in 0.1..0.2; alpha in 0.1..0.2; beta in 0.5..0.7; n = 0|1|6")
    @Differentiable
    static double garch(double[] r, double omega, double alpha, double beta) {
        double h = omega / (1 - alpha - beta);
        double ll = 0;
        for (int t = 0; t < r.length; t++) {
            if (t > 0) h = omega + alpha * r[t - 1] * r[t - 1] + beta * h;
            ll -= 0.5 * (LOG_2PI + Math.log(h) + r[t] * r[t] / h);
        }
        return ll;
    }

    /** Leverage through the sign of the last shock, variance in logarithms, Student's innovations. */
    @Args("r[n] in -1..1; par[4] in 0.1..0.3; nu in 4..6; n = 0|1|5")
    @Differentiable
    static double egarch(double[] r, double[] par, double nu) {
        double logH = par[0];
        double ll = 0;
        for (double x : r) {
            double z = x * Math.exp(-0.5 * logH);
            ll -= 0.5 * logH + 0.5 * (nu + 1) * Math.log1p(z * z / (nu - 2));
            logH = par[0] + par[1] * (Math.abs(z) - 0.8) - par[2] * z + par[3] * logH;
        }
        return ll;
    }

    /** Hidden states, forward probabilities scaled at each step. */
    @Args("start[k] in 0.2..0.8; move[k][k] in 0.1..0.9; emit[k][3] in 0.1..0.9; seen[n] in 0..2; k = 1|2|3; n = 0|1|4")
    @Differentiable
    static double hiddenMarkov(double[] start, double[][] move, double[][] emit, int[] seen) {
        int k = start.length;
        double[] alpha = new double[k];
        double[] next = new double[k];
        double ll = 0;
        for (int t = 0; t < seen.length; t++) {
            double scale = 0;
            for (int j = 0; j < k; j++) {
                double p = 0;
                if (t == 0) {
                    p = start[j];
                } else {
                    for (int i = 0; i < k; i++) p += alpha[i] * move[i][j];
                }
                next[j] = p * emit[j][seen[t]];
                scale += next[j];
            }
            for (int j = 0; j < k; j++) alpha[j] = next[j] / scale;
            ll += Math.log(scale);
        }
        return ll;
    }

    /** The best path's score in logarithms, softened. */
    @Args("score[n][k] in -1..1; move[k][k] in -1..1; temperature in 0.3..0.6; k = 1|3; n = 1|4")
    @Differentiable
    static double softViterbi(double[][] score, double[][] move, double temperature) {
        int k = move.length;
        double[] best = score[0].clone();
        double[] next = new double[k];
        for (int t = 1; t < score.length; t++) {
            for (int j = 0; j < k; j++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < k; i++) max = Math.max(max, (best[i] + move[i][j]) / temperature);
                double s = 0;
                for (int i = 0; i < k; i++) s += Math.exp((best[i] + move[i][j]) / temperature - max);
                next[j] = score[t][j] + temperature * (max + Math.log(s));
            }
            System.arraycopy(next, 0, best, 0, k);
        }
        double max = best[0];
        for (double b : best) if (b > max) max = b;
        double s = 0;
        for (double b : best) s += Math.exp((b - max) / temperature);
        return max + temperature * Math.log(s);
    }

    /** Gaussian mixture, one log-sum-exp per point, weights by soft-max. */
    @Args(
            "x[n][d] in -1..1; logit[k] in -1..1; mean[k][d] in -1..1; logScale[k][d] in -0.5..0.5; n = 0|3; k = 1|2; d = 1|2")
    @Differentiable(wrt = {"logit", "mean", "logScale"})
    static double mixture(double[][] x, double[] logit, double[][] mean, double[][] logScale) {
        int k = logit.length;
        double norm = logSumExp(logit);
        double[] term = new double[k];
        double ll = 0;
        for (double[] point : x) {
            for (int c = 0; c < k; c++) {
                double t = logit[c] - norm;
                for (int d = 0; d < point.length; d++) {
                    double z = (point[d] - mean[c][d]) * Math.exp(-logScale[c][d]);
                    t -= 0.5 * (z * z + LOG_2PI) + logScale[c][d];
                }
                term[c] = t;
            }
            ll += logSumExp(term);
        }
        return ll;
    }

    private static double logSumExp(double[] v) {
        double max = v[0];
        for (int i = 1; i < v.length; i++) max = Math.max(max, v[i]);
        double s = 0;
        for (double x : v) s += Math.exp(x - max);
        return max + Math.log(s);
    }

    /** One step of a filter in a plane that is seen in one coordinate; state and covariance change in place. */
    @Args("x[2] inout; p[2][2] inout in 0.5..1; z; q in 0.01..0.1; r in 0.1..0.3; dt in 0.1..0.5")
    @Differentiable
    static double kalman(double[] x, double[][] p, double z, double q, double r, double dt) {
        x[0] += dt * x[1];
        double p00 = p[0][0] + dt * (p[1][0] + p[0][1]) + dt * dt * p[1][1] + q * dt * dt * dt / 3;
        double p01 = p[0][1] + dt * p[1][1] + q * dt * dt / 2;
        double p10 = p[1][0] + dt * p[1][1] + q * dt * dt / 2;
        double p11 = p[1][1] + q * dt;
        double s = p00 + r;
        double k0 = p00 / s;
        double k1 = p10 / s;
        double innovation = z - x[0];
        x[0] += k0 * innovation;
        x[1] += k1 * innovation;
        p[0][0] = (1 - k0) * p00;
        p[0][1] = (1 - k0) * p01;
        p[1][0] = p10 - k1 * p00;
        p[1][1] = p11 - k1 * p01;
        return -0.5 * (Math.log(s) + innovation * innovation / s + LOG_2PI);
    }

    /** The general filter over a series, matrices multiplied by helpers that write their last argument; gaps are skipped. */
    @Args(
            "f[n][n] in 0.2..0.5; h[n] in 0.5..1; z[m] in -1..1; seen[m]; q in 0.1..0.2; r in 0.1..0.2; n = 1|2|3; m = 0|1|4")
    @Differentiable(wrt = {"f", "h", "q", "r"})
    static double kalmanSeries(double[][] f, double[] h, double[] z, boolean[] seen, double q, double r) {
        int n = h.length;
        double[] x = new double[n];
        double[] fx = new double[n];
        double[][] p = new double[n][n];
        double[][] fp = new double[n][n];
        double[] gain = new double[n];
        for (int i = 0; i < n; i++) p[i][i] = 1;
        double ll = 0;
        for (int t = 0; t < z.length; t++) {
            times(f, x, fx);
            System.arraycopy(fx, 0, x, 0, n);
            times(f, p, fp);
            timesTransposed(fp, f, p);
            for (int i = 0; i < n; i++) p[i][i] += q;
            if (!seen[t]) continue;
            double s = r;
            for (int i = 0; i < n; i++) {
                gain[i] = 0;
                for (int j = 0; j < n; j++) gain[i] += p[i][j] * h[j];
                s += h[i] * gain[i];
            }
            double e = z[t];
            for (int i = 0; i < n; i++) e -= h[i] * x[i];
            ll -= 0.5 * (Math.log(s) + e * e / s);
            for (int i = 0; i < n; i++) {
                x[i] += gain[i] / s * e;
                for (int j = 0; j < n; j++) p[i][j] -= gain[i] * gain[j] / s;
            }
        }
        return ll;
    }

    private static void times(double[][] a, double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = 0;
            for (int j = 0; j < x.length; j++) y[i] += a[i][j] * x[j];
        }
    }

    private static void times(double[][] a, double[][] b, double[][] c) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) s += a[i][k] * b[k][j];
                c[i][j] = s;
            }
        }
    }

    private static void timesTransposed(double[][] a, double[][] b, double[][] c) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) s += a[i][k] * b[j][k];
                c[i][j] = s;
            }
        }
    }

    /** Weighted particles: normalised in logarithms, effective number, systematic resampling by indices when it is low. */
    @Args("x[n] in -1..1; logW[n] in -2..0; z in -0.5..0.5; scale in 0.4..0.6; n = 1|2|5")
    @Differentiable
    static double particles(double[] x, double[] logW, double z, double scale) {
        int n = x.length;
        double[] w = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double e = (z - x[i]) / scale;
            w[i] = logW[i] - 0.5 * e * e - Math.log(scale);
            max = Math.max(max, w[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) sum += w[i] = Math.exp(w[i] - max);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            w[i] /= sum;
            squares += w[i] * w[i];
        }
        double mean = 0;
        if (1 / squares < 0.7 * n) {
            int[] parent = new int[n];
            double c = w[0];
            int j = 0;
            for (int i = 0; i < n; i++) {
                double u = (i + 0.5) / n;
                while (u > c && j < n - 1) c += w[++j];
                parent[i] = j;
            }
            for (int p : parent) mean += x[p] / n;
        } else {
            for (int i = 0; i < n; i++) mean += w[i] * x[i];
        }
        return mean + 0.1 * (max + Math.log(sum));
    }

    /** Conditional sum of squares of a moving average with a lag of two. */
    @Args("y[n] in -1..1; phi in 0.2..0.5; theta[2] in 0.1..0.3; n = 0|1|2|5")
    @Differentiable
    static double arma(double[] y, double phi, double[] theta) {
        double[] e = new double[y.length];
        double sse = 0;
        for (int t = 0; t < y.length; t++) {
            e[t] = y[t];
            if (t >= 1) e[t] -= phi * y[t - 1] + theta[0] * e[t - 1];
            if (t >= 2) e[t] -= theta[1] * e[t - 2];
            sse += e[t] * e[t];
        }
        return sse;
    }

    /** Gaussian process: kernel, Cholesky and evidence in one method. */
    @Args("x[n] in -1..1; y[n] in -1..1; length in 0.5..1; signal in 0.5..1; noise in 0.3..0.5; n = 0|1|3")
    @Differentiable
    static double evidence(double[] x, double[] y, double length, double signal, double noise) {
        int n = x.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double d = (x[i] - x[j]) / length;
                k[i][j] = signal * signal * Math.exp(-0.5 * d * d) + (i == j ? noise * noise : 0);
            }
        }
        double result = -0.5 * n * LOG_2PI;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = k[i][j];
                for (int m = 0; m < j; m++) s -= k[i][m] * k[j][m];
                k[i][j] = i == j ? Math.sqrt(s) : s / k[j][j];
            }
            double s = y[i];
            for (int m = 0; m < i; m++) s -= k[i][m] * z[m];
            z[i] = s / k[i][i];
            result -= 0.5 * z[i] * z[i] + Math.log(k[i][i]);
        }
        return result;
    }

    /** Censored survival times with a Weibull hazard and covariates. */
    @Args("time[n] in 0.5..2; dead[n]; z[n][2] in -1..1; beta[2] in -0.5..0.5; shape in 1..2; n = 0|1|4")
    @Differentiable(wrt = {"beta", "shape"})
    static double survival(double[] time, boolean[] dead, double[][] z, double[] beta, double shape) {
        double ll = 0;
        for (int i = 0; i < time.length; i++) {
            double eta = 0;
            for (int j = 0; j < beta.length; j++) eta += z[i][j] * beta[j];
            double cumulative = Math.pow(time[i], shape) * Math.exp(eta);
            if (dead[i]) ll += Math.log(shape) + (shape - 1) * Math.log(time[i]) + eta;
            ll -= cumulative;
        }
        return ll;
    }

    /** Cox's partial likelihood: the risk set shrinks as the sorted times pass. */
    @Args("eta[n] in -1..1; event[n]; n = 0|2|5")
    @Differentiable
    static double cox(double[] eta, boolean[] event) {
        double risk = 0;
        double ll = 0;
        for (int i = eta.length - 1; i >= 0; i--) {
            risk += Math.exp(eta[i]);
            if (event[i]) ll += eta[i] - Math.log(risk);
        }
        return ll;
    }

    /** Change points by a forward recursion over segment ends, each segment's cost from running sums. */
    @Args("x[n] in -1..1; penalty in 0.3..0.5; temperature in 0.2..0.3; n = 0|1|4")
    @Differentiable
    static double softSegments(double[] x, double penalty, double temperature) {
        int n = x.length;
        double[] sum = new double[n + 1];
        double[] square = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + x[i];
            square[i + 1] = square[i] + x[i] * x[i];
        }
        double[] best = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            double acc = 0;
            for (int from = 0; from < end; from++) {
                double s = sum[end] - sum[from];
                double cost = square[end] - square[from] - s * s / (end - from);
                acc += Math.exp(-(best[from] + cost + penalty) / temperature);
            }
            best[end] = -temperature * Math.log(acc);
        }
        return best[n];
    }
}
