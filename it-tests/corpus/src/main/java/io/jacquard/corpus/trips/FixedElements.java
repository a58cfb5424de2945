package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Inner loops that read, write or add to an element that they do not move from. */
public final class FixedElements {
    private FixedElements() {}

    /** The element is not there when the inner loop has no trip. */
    @Differentiable
    @Args("n = 0|1|2|5; a[n] in -1..1; x[n] in -1..1")
    public static double[] behindTheEnd(double[] a, double[] x) {
        double[] y = a.clone();
        for (int j = 0; j < x.length; j++) {
            for (int i = j + 1; i < x.length; i++) {
                y[i] += a[i] * x[j + 1] * x[j + 1];
            }
        }
        return y;
    }

    /** The loop writes the element that it reads in every trip. */
    @Differentiable
    @Args("n = 1|2|5; x[n] inout in -1..1; k = 0")
    public static void ownElement(double[] x, int k) {
        for (int i = 0; i < x.length; i++) {
            x[i] += x[k] * x[i];
        }
    }

    @Differentiable
    @Args("n = 1|2|5; x[n] in -1..1; y[n] inout in -1..1; k = 0")
    public static void accumulated(double[] x, double[] y, int k) {
        for (int i = 0; i < x.length; i++) {
            y[k] += x[i] * x[k];
            y[k] -= Math.sin(x[i]);
        }
    }

    @Differentiable
    @Args("n = 1|2|5; x[n] in -1..1; y[n] inout in -1..1; k = 0")
    public static void accumulatedAndMoved(double[] x, double[] y, int k) {
        for (int i = 0; i < x.length; i++) {
            y[i] += x[i] * x[k];
            y[k] += x[i] * x[i];
        }
    }

    /** Read in some trips only. */
    @Differentiable
    @Args("n = 0|1|2|5; x[n] in -1..1; y[n] inout in -1..1; k = 0")
    public static void now(double[] x, double[] y, int k) {
        for (int i = 0; i < y.length; i++) {
            if (y[i] > 0) {
                y[i] *= x[k];
            } else {
                y[i] += x[i];
            }
        }
    }

    @Differentiable
    @Args("m = 1|3; n = 1|2|4; a[m][n] in -1..1; y[n] inout in -1..1; k = 0")
    public static void ofMatrix(double[][] a, double[] y, int k) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += a[i][k] * a[k][j] * a[k][k];
            }
        }
    }

    /** Both parameters of the helper are one array. */
    @Differentiable
    @Args("n = 1|2|4; x[n] in -1..1; y[n] inout in -1..1")
    public static void twice(double[] x, double[] y) {
        for (int k = 0; k < x.length; k++) {
            add(x, x, y, k);
        }
    }

    private static void add(double[] a, double[] b, double[] y, int k) {
        for (int i = 0; i < y.length; i++) {
            y[i] += a[i] * b[k] + a[k] * b[i];
        }
    }

    /** The number of the element changes between two loops over it. */
    @Differentiable
    @Args("n = 2|5; x[n] in -1..1; y[n] inout in -1..1")
    public static void movedBetween(double[] x, double[] y) {
        int k = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i] * x[k];
        }
        k++;
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[k];
        }
        x = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i] * x[k];
        }
    }

    /** Rows change places between two loops over an element of one. */
    @Differentiable
    @Args("n = 2|4; a[n][n] inout in -1..1; y[n] inout in -1..1")
    public static void rowsExchanged(double[][] a, double[] y) {
        for (int k = 0; k + 1 < a.length; k++) {
            double s = a[k][0];
            for (int j = 0; j < y.length; j++) {
                y[j] += s * a[k][0] * y[j];
            }
            double[] t = a[k];
            a[k] = a[k + 1];
            a[k + 1] = t;
            for (int j = 0; j < y.length; j++) {
                y[j] -= a[k][0] * s;
                a[k][j] += y[j];
            }
        }
    }

    /** The number of the element is an element, and changes in the loop. */
    @Differentiable
    @Args("n = 1|2|5; x[n] in -1..1; y[n] inout in -1..1")
    public static void numberedByElement(double[] x, double[] y) {
        int[] at = new int[1];
        for (int i = 0; i < x.length; i++) {
            at[0] = x.length - 1 - i;
            y[at[0]] += x[at[0]] * x[i];
        }
    }

    /** The row's number is an element, and changes in the loop over the row. */
    @Differentiable
    @Args("m = 1|2|3; n = 1|2|5; a[m][n] in -1..1")
    public static double rowNumberedByElement(double[][] a) {
        int[] at = {0};
        double sum = 0;
        for (int j = 0; j < a[at[0]].length; j++) {
            sum += a[at[0]][j] * a[at[0]][j];
            at[0] = (at[0] + 1) % a.length;
        }
        return sum;
    }
}
