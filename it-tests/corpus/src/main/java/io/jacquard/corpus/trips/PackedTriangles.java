package io.jacquard.corpus.trips;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Matrices packed in one array, gone through by a number that inner loops step. */
public final class PackedTriangles {
    private PackedTriangles() {}

    @Differentiable
    @Args("n = 0|1|2|5; l[n*n] in -1..1; v[n] in -1..1")
    public static double[] below(double[] l, double[] v) {
        double[] to = v.clone();
        int p = 0;
        for (int j = 0; j < v.length; j++) {
            for (int i = j + 1; i < v.length; i++) {
                to[i] += Math.sin(l[p++]) * v[j];
            }
        }
        return to;
    }

    @Differentiable
    @Args("n = 0|1|2|5; l[n*n+n] in -1..1; v[n] in -1..1")
    public static double[] belowAndOnIt(double[] l, double[] v) {
        double[] to = new double[v.length];
        int p = 1;
        for (int j = 0; j < v.length; j++) {
            for (int i = j; i < v.length; i++) {
                to[i] += l[p - 1] * l[p - 1] * v[j];
                p += 1;
            }
        }
        return to;
    }

    /** The steps of the inner loop are two, and the number falls. */
    @Differentiable
    @Args("n = 1|2|5; l[2*n*n] in -1..1; v[n] in -1..1")
    public static double[] rowsFromTheEnd(double[] l, double[] v) {
        double[] to = new double[v.length];
        int p = 2 * v.length * v.length - 1;
        for (int j = 0; j < v.length; j++) {
            for (int i = 0; i <= j - 1; i++) {
                to[j] += l[p] * l[p] * v[i];
                p -= 2;
            }
            for (int i = 0; i < j; i++) {
                to[j] *= 1 + v[i] * v[i];
            }
        }
        return to;
    }

    @Differentiable
    @Args("n = 0|1|2|5; l[n*n] in -1..1; v[n] in -1..1")
    public static double[] rows(double[] l, double[] v) {
        double[] to = new double[v.length];
        int p = 0;
        for (int j = 0; j < v.length; j++) {
            for (int i = 0; i < j; i++) {
                to[j] += l[p] * l[p] * v[i];
                p++;
            }
            to[j] = Math.sin(to[j]);
        }
        return to;
    }

    /** The inner loop may have no trips, and then more of them than the outer one. */
    @Differentiable
    @Args("n = 0|1|2|4; v[n] in -1..1; k = -2|0|1|3; l[n*n+3*n] in -1..1")
    public static double rectangle(double[] l, double[] v, int k) {
        double sum = 0;
        int p = 0;
        for (int j = 0; j < v.length; j++) {
            double s = v[j];
            for (int i = 0; i < k; i++) {
                s = Math.sin(s * l[p]);
                p++;
            }
            sum += s * s;
        }
        return sum;
    }

    /** Trips get fewer until there are none, and stay so. */
    @Differentiable
    @Args("n = 0|1|2|5; l[n*n+3] in -1..1; v[n] in -1..1; k = 0|2")
    public static double fewer(double[] l, double[] v, int k) {
        double sum = 0;
        int p = 0;
        for (int j = 0; j < v.length; j++) {
            double s = v[j];
            for (int i = j + 1; i < k; i++) {
                s = Math.sin(s * l[p]);
                p++;
            }
            sum += s * s + l[p];
        }
        return sum;
    }

    /** From the third trip of the outer loop on. */
    @Differentiable
    @Args("n = 0|1|2|5; l[n*n+3] in -1..1; v[n] in -1..1")
    public static double later(double[] l, double[] v) {
        double sum = 0;
        int p = 0;
        for (int j = 0; j < v.length; j++) {
            double s = v[j];
            for (int i = 2; i < j; i++) {
                s = Math.sin(s * l[p]);
                p++;
            }
            sum += s * s + l[p];
        }
        return sum;
    }
}
