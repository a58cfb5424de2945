package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The logarithm of the posterior of a mixture of Gaussians under a Wishart prior. */
public final class Gmm {
    private Gmm() {}

    /**
     * The objective.
     *
     * @param alpha for each component, the logarithm of its weight before these are made to sum up to 1
     * @param mu its mean
     * @param q the logarithms of the diagonal of the root of its inverse covariance
     * @param l what stands below that diagonal, column by column
     * @param x the observations
     * @param gamma the scale of the prior
     * @param m its degrees of freedom beyond the dimension
     */
    @Differentiable(wrt = {"alpha", "mu", "q", "l"})
    @Args("k = 1|3; d = 1|2|4; n = 0|1|5; alpha[k] in -1..1; mu[k][d]; q[k][d] in -1..1; l[k][d*d] in -1..1; x[n][d]; "
            + "gamma = 1.3; m = 0|2")
    public static double objective(
            double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
        int n = x.length;
        int k = alpha.length;
        int d = q[0].length;
        double[] sums = new double[k];
        double[][] diagonal = new double[k][d];
        for (int j = 0; j < k; j++) {
            sums[j] = sum(q[j]);
            for (int c = 0; c < d; c++) {
                diagonal[j][c] = Math.exp(q[j][c]);
            }
        }
        double[] beta = new double[k];
        double[] centred = new double[d];
        double[] product = new double[d];
        double slack = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                for (int c = 0; c < d; c++) {
                    centred[c] = x[i][c] - mu[j][c];
                }
                multiply(diagonal[j], l[j], centred, product);
                beta[j] = alpha[j] + sums[j] - 0.5 * squared(product);
            }
            slack += logSumExp(beta);
        }
        double prior = 0;
        for (int j = 0; j < k; j++) {
            prior += m * sums[j] - 0.5 * gamma * gamma * frobenius(diagonal[j], l[j]);
        }
        return -0.5 * n * d * Math.log(2 * Math.PI) - n * logSumExp(alpha) + slack + k * constant(d, m, gamma) + prior;
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double e : v) {
            sum += e;
        }
        return sum;
    }

    private static double squared(double[] v) {
        double sum = 0;
        for (double e : v) {
            sum += e * e;
        }
        return sum;
    }

    private static double logSumExp(double[] v) {
        double max = v[0];
        for (int i = 1; i < v.length; i++) {
            max = Math.max(max, v[i]);
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += Math.exp(v[i] - max);
        }
        return max + Math.log(sum);
    }

    /** The lower triangular matrix times a vector. */
    private static void multiply(double[] diagonal, double[] l, double[] v, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] = diagonal[j] * v[j];
        }
        int p = 0;
        for (int j = 0; j < to.length; j++) {
            for (int i = j + 1; i < to.length; i++) {
                to[i] += l[p++] * v[j];
            }
        }
    }

    /** The sum of the squares of the entries of that matrix. */
    private static double frobenius(double[] diagonal, double[] l) {
        double sum = squared(diagonal);
        for (int p = 0; p < diagonal.length * (diagonal.length - 1) / 2; p++) {
            sum += l[p] * l[p];
        }
        return sum;
    }

    /** The logarithm of the factor that makes the prior a density. */
    private static double constant(int d, int m, double gamma) {
        int w = d + m + 1;
        double multivariate = 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 1; j <= d; j++) {
            multivariate += logGammaOfHalf(w + 1 - j);
        }
        return w * d * (Math.log(gamma) - 0.5 * Math.log(2)) - multivariate;
    }

    /** log Γ(twice / 2), upwards from Γ(1) or Γ(½). */
    private static double logGammaOfHalf(int twice) {
        double sum = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int t = twice - 2; t > 0; t -= 2) {
            sum += Math.log(0.5 * t);
        }
        return sum;
    }
}
