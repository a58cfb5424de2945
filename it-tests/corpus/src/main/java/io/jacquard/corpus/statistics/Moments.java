package io.jacquard.corpus.statistics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Summaries of samples and distances between them. */
public final class Moments {
    private Moments() {}

    /** Mean, variance, skewness and kurtosis in one pass. */
    @Args("x[n]; out[4] out; n = 2|5")
    @Differentiable
    static void welford(double[] x, double[] out) {
        if (x.length < 2) throw new IllegalArgumentException("needs two values, has " + x.length);
        double mean = 0, m2 = 0, m3 = 0, m4 = 0;
        int n = 0;
        for (double v : x) {
            int n1 = n;
            n++;
            double delta = v - mean;
            double dn = delta / n;
            double dn2 = dn * dn;
            double term = delta * dn * n1;
            mean += dn;
            m4 += term * dn2 * (n * n - 3 * n + 3) + 6 * dn2 * m2 - 4 * dn * m3;
            m3 += term * dn * (n - 2) - 3 * dn * m2;
            m2 += term;
        }
        out[0] = mean;
        out[1] = m2 / (n - 1);
        out[2] = Math.sqrt(n) * m3 / Math.pow(m2, 1.5);
        out[3] = n * m4 / (m2 * m2) - 3;
    }

    @Args("x[n]; y[n]; n = 3|5")
    @Differentiable
    static double correlation(double[] x, double[] y) {
        double mx = 0, my = 0, sxx = 0, syy = 0, sxy = 0;
        for (int i = 0; i < x.length; i++) {
            double k = i + 1.0;
            double dx = x[i] - mx;
            double dy = y[i] - my;
            mx += dx / k;
            my += dy / k;
            sxx += dx * (x[i] - mx);
            syy += dy * (y[i] - my);
            sxy += dx * (y[i] - my);
        }
        return sxy / Math.sqrt(sxx * syy);
    }

    /** Covariance matrix of the columns, lower half mirrored. */
    @Args("x[m][n] in -1..1; m = 2|4; n = 1|3")
    @Differentiable
    static double[][] covariance(double[][] x) {
        int m = x.length;
        int n = x[0].length;
        double[] mean = new double[n];
        for (double[] row : x) for (int j = 0; j < n; j++) mean[j] += row[j] / m;
        double[][] c = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double s = 0;
                for (double[] row : x) s += (row[a] - mean[a]) * (row[b] - mean[b]);
                c[b][a] = c[a][b] = s / (m - 1);
            }
        }
        return c;
    }

    /** Sums kept exactly enough: Kahan and Neumaier's compensation. */
    @Args("x[n] in -1..1")
    @Differentiable
    static double compensated(double[] x) {
        double sum = 0;
        double c = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i] * x[i] * (i + 1);
            double t = sum + v;
            if (Math.abs(sum) >= Math.abs(v)) {
                c += sum - t + v;
            } else {
                c += v - t + sum;
            }
            sum = t;
        }
        return sum + c;
    }

    /** Histogram whose bins overlap as triangles, its entropy. */
    @Args("x[n] in 0.05..0.95; bins = 2|4; n = 1|5")
    @Differentiable
    static double softEntropy(double[] x, int bins) {
        double[] h = new double[bins];
        for (double v : x) {
            double at = v * (bins - 1);
            int lo = Math.min((int) at, bins - 2);
            double w = at - lo;
            h[lo] += 1 - w;
            h[lo + 1] += w;
        }
        double entropy = 0;
        for (double c : h) {
            if (c <= 0) continue;
            double p = c / x.length;
            entropy -= p * Math.log(p);
        }
        return entropy;
    }

    /** Kernel density on a grid, written to the caller's array. */
    @Args("x[n] in -1..1; width in 0.6..0.8; density[5] out")
    @Differentiable
    static void kernelDensity(double[] x, double width, double[] density) {
        for (int g = 0; g < density.length; g++) {
            double at = -1 + 2.0 * g / (density.length - 1);
            double s = 0;
            for (double v : x) {
                double u = (at - v) / width;
                if (Math.abs(u) < 1) s += 1.09375 * Math.pow(1 - u * u, 3);
            }
            density[g] = x.length == 0 ? 0 : s / (x.length * width);
        }
    }

    /** Earth mover's distance of two samples on a line: both sorted by insertion, copies only. */
    @Args("a[n] in -1..1; b[n] in -1..1")
    @Differentiable
    static double wasserstein(double[] a, double[] b) {
        double[] s = a.clone();
        double[] t = b.clone();
        sort(s);
        sort(t);
        double d = 0;
        for (int i = 0; i < s.length; i++) d += (s[i] - t[i]) * (s[i] - t[i]);
        return d;
    }

    private static void sort(double[] v) {
        for (int i = 1; i < v.length; i++) {
            double key = v[i];
            int j = i - 1;
            while (j >= 0 && v[j] > key) {
                v[j + 1] = v[j];
                j--;
            }
            v[j + 1] = key;
        }
    }

    /** Dynamic time warping, two rows of the table kept. */
    @Args("a[m] in -1..1; b[n] in -1..1; m = 1|3; n = 1|2|4")
    @Differentiable
    static double timeWarping(double[] a, double[] b) {
        double[] row = new double[b.length + 1];
        for (int j = 1; j <= b.length; j++) row[j] = 1e3;
        for (int i = 0; i < a.length; i++) {
            double diagonal = row[0];
            row[0] = 1e3;
            for (int j = 1; j <= b.length; j++) {
                double up = row[j];
                double best = Math.min(diagonal, Math.min(up, row[j - 1]));
                double d = a[i] - b[j - 1];
                row[j] = d * d + best;
                diagonal = up;
            }
        }
        return row[b.length];
    }

    /** The same, softened, with the whole table. */
    @Args("a[m] in -1..1; b[n] in -1..1; gamma in 0.3..0.6; m = 1|3; n = 1|3")
    @Differentiable
    static double softTimeWarping(double[] a, double[] b, double gamma) {
        double[][] r = new double[a.length + 1][b.length + 1];
        for (double[] row : r) java.util.Arrays.fill(row, 1e4);
        r[0][0] = 0;
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                double x = -r[i - 1][j] / gamma, y = -r[i][j - 1] / gamma, z = -r[i - 1][j - 1] / gamma;
                double max = Math.max(x, Math.max(y, z));
                double soft = -gamma * (max + Math.log(Math.exp(x - max) + Math.exp(y - max) + Math.exp(z - max)));
                double d = a[i - 1] - b[j - 1];
                r[i][j] = d * d + soft;
            }
        }
        return r[a.length][b.length];
    }

    /** Optimal transport with entropy: Sinkhorn's scalings until marginals fit. */
    @Args("cost[n][n] in 0..1; p[n] in 0.5..1; n = 1|2|3")
    @Differentiable
    static double sinkhorn(double[][] cost, double[] p) {
        int n = p.length;
        double[][] k = new double[n][n];
        double[] u = new double[n];
        double[] v = new double[n];
        double total = 0;
        for (double x : p) total += x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) k[i][j] = Math.exp(-cost[i][j] / 0.5);
            v[i] = 1;
        }
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < n; i++) {
                double s = 0;
                for (int j = 0; j < n; j++) s += k[i][j] * v[j];
                u[i] = p[i] / total / s;
            }
            for (int j = 0; j < n; j++) {
                double s = 0;
                for (int i = 0; i < n; i++) s += k[i][j] * u[i];
                v[j] = 1.0 / n / s;
            }
        }
        double d = 0;
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) d += u[i] * k[i][j] * v[j] * cost[i][j];
        return d;
    }

    /** Trimmed mean through a partial selection: the smallest and the largest are found and taken off. */
    @Args("x[n] in -1..1; n = 3|5")
    @Differentiable
    static double trimmed(double[] x) {
        int lo = 0, hi = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < x[lo]) lo = i;
            if (x[i] > x[hi]) hi = i;
            sum += x[i] * x[i];
        }
        return (sum - x[lo] * x[lo] - x[hi] * x[hi]) / (x.length - 2);
    }

    /** Weighted least squares of a line, then again with weights from the residuals. */
    @Args("t[n] in 0..1; y[n] in 0..1; c in 0.3..0.5; n = 3|5")
    @Differentiable
    static double[] robustLine(double[] t, double[] y, double c) {
        int n = t.length;
        double[] w = new double[n];
        java.util.Arrays.fill(w, 1.0);
        double slope = 0;
        double intercept = 0;
        for (int round = 0; round < 3; round++) {
            double s = 0, st = 0, sy = 0, stt = 0, sty = 0;
            for (int i = 0; i < n; i++) {
                double ti = t[i] + i;
                s += w[i];
                st += w[i] * ti;
                sy += w[i] * y[i];
                stt += w[i] * ti * ti;
                sty += w[i] * ti * y[i];
            }
            slope = (s * sty - st * sy) / (s * stt - st * st);
            intercept = (sy - slope * st) / s;
            for (int i = 0; i < n; i++) {
                double r = (y[i] - intercept - slope * (t[i] + i)) / c;
                w[i] = 1 / (1 + r * r);
            }
        }
        return new double[] {intercept, slope};
    }

    /** Autocorrelations up to a lag and the Ljung and Box statistic of them. */
    @Args("x[n] in -1..1; lags = 0|1|2; n = 4")
    @Differentiable
    static double portmanteau(double[] x, int lags) {
        int n = x.length;
        double mean = 0;
        for (double v : x) mean += v;
        mean /= n;
        double c0 = 0;
        for (double v : x) c0 += (v - mean) * (v - mean);
        double q = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double c = 0;
            for (int i = lag; i < n; i++) c += (x[i] - mean) * (x[i - lag] - mean);
            double rho = c / c0;
            q += rho * rho / (n - lag);
        }
        return n * (n + 2) * q;
    }

    /** Concordance softened by a logistic function, all pairs but those tied in the index. */
    @Args("x[n] in -1..1; group[n] in 0..1; sharpness in 1..3")
    @Differentiable
    static double softAuc(double[] x, int[] group, double sharpness) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < x.length; i++) {
            if (group[i] == 0) continue;
            for (int j = 0; j < x.length; j++) {
                if (group[j] != 0) continue;
                sum += 1 / (1 + Math.exp(-sharpness * (x[i] - x[j])));
                pairs++;
            }
        }
        return pairs > 0 ? sum / pairs : 0.5;
    }
}
