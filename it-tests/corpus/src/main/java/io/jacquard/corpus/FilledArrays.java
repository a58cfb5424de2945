package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays of a method's own that the first loop fills, and some that it only seems to fill: what is left of an earlier call must not be seen. */
public final class FilledArrays {
    private FilledArrays() {}

    @Differentiable
    @Args("n = 0|1|2|5; x[n] in -1..1")
    public static double chain(double[] x) {
        int n = x.length;
        double[] a = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = Math.sin(x[i]);
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = a[i] * x[i];
            b[i] += a[i] * b[i];
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += b[i] * a[i];
        }
        return sum;
    }

    /** Some elements stay zero. */
    @Differentiable
    @Args("n = 0|1|2|6; x[n] in -1..1")
    public static double sometimes(double[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                a[i] = x[i] * x[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += a[i] * x[i] + a[x.length - 1 - i];
        }
        return sum;
    }

    @Differentiable
    @Args("n = 0|1|2|6; x[n] in -1..1")
    public static double skipped(double[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0.5) {
                continue;
            }
            a[i] = x[i] * x[i];
        }
        double sum = 0;
        for (double e : a) {
            sum += e * e;
        }
        return sum;
    }

    @Differentiable
    @Args("n = 0|1|2|6; x[n] in -1..1")
    public static double endedEarly(double[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[i] = x[i] * x[i];
            if (x[i] > 0.5) {
                break;
            }
        }
        double sum = 0;
        for (double e : a) {
            sum += e * e;
        }
        return sum;
    }

    /** A trip reads the element that the next one assigns. */
    @Differentiable
    @Args("n = 1|2|6; x[n] in -1..1")
    public static double ahead(double[] x) {
        int n = x.length;
        double[] a = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            a[i] = x[i] * x[i];
            sum += a[(i + 1) % n] * x[i] + a[i];
        }
        return sum;
    }

    /** All but one end. */
    @Differentiable
    @Args("n = 1|2|6; x[n] in -1..1")
    public static double inside(double[] x) {
        int n = x.length;
        double[] a = new double[n];
        for (int i = 1; i < n; i++) {
            a[i] = x[i] * x[i - 1];
        }
        double[] b = new double[n];
        for (int i = 0; i < n - 1; i++) {
            b[i] = a[i] * x[i + 1];
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i] + b[i] * x[i] + a[i];
        }
        return sum;
    }

    /** The number of trips is not the length any more. */
    @Differentiable
    @Args("n = 2|6; x[n] in -1..1")
    public static double shrunk(double[] x) {
        int n = x.length;
        double[] a = new double[n];
        n--;
        for (int i = 0; i < n; i++) {
            a[i] = x[i] * x[i];
        }
        double sum = 0;
        for (double e : a) {
            sum += Math.cos(e) * e;
        }
        return sum;
    }

    /** Added to before anything was assigned, and by an index of its own. */
    @Differentiable
    @Args("n = 1|2|6; x[n] in -1..1; k = 0")
    public static double added(double[] x, int k) {
        int n = x.length;
        double[] a = new double[n];
        for (int i = 0; i < n; i++) {
            a[k] += x[i];
            a[i] = x[i] * a[k];
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] += a[i] * a[i];
            b[k] += b[i];
        }
        double sum = 0;
        for (double e : b) {
            sum += e * e;
        }
        return sum;
    }

    /** Made again in each trip of a loop. */
    @Differentiable
    @Args("n = 1|2|5; x[n] in -1..1; trips = 0|1|3")
    public static double again(double[] x, int trips) {
        double sum = 0;
        for (int t = 0; t < trips; t++) {
            double[] a = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                a[i] = x[i] * x[i] + t;
            }
            double[] b = new double[x.length];
            for (int i = t; i < x.length; i++) {
                b[i] = a[i] * x[i];
            }
            for (int i = 0; i < x.length; i++) {
                sum += a[i] * b[i];
            }
        }
        return sum;
    }

    private static double[] squares(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
        }
        return y;
    }

    private static void addTo(double[] y, double[] x) {
        for (int i = 0; i < x.length; i++) {
            y[i] += x[i] * x[i];
        }
    }

    /** In helpers, and handed to one before it is filled. */
    @Differentiable
    @Args("n = 0|1|2|5; x[n] in -1..1")
    public static double[] helped(double[] x) {
        double[] a = squares(x);
        double[] b = new double[x.length];
        addTo(b, a);
        for (int i = 0; i < x.length; i++) {
            b[i] = b[i] * a[i];
        }
        double[] c = squares(b);
        for (int i = 0; i < x.length; i++) {
            c[i] += a[i] * b[i];
        }
        return c;
    }

    /** Numbers of other types. */
    @Differentiable
    @Args("n = 0|1|2|5; x[n] in -1..1")
    public static float others(float[] x) {
        int[] sign = new int[x.length];
        boolean[] large = new boolean[x.length];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            sign[i] = x[i] < 0 ? -1 : 1;
            large[i] = x[i] * x[i] > 0.25f;
            y[i] = sign[i] * x[i] * x[i];
        }
        float sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += large[i] ? y[i] * x[i] : sign[i] * y[i];
        }
        return sum;
    }

    /** The length was read from an element that has another value when the loop asks for it again. */
    @Differentiable
    @Args("x[4] in -1..1; k[1] inout in 3..3")
    public static double smaller(double[] x, int[] k) {
        double[] y = new double[k[0]];
        k[0]--;
        for (int i = 0; i < k[0]; i++) {
            y[i] = x[i] * x[i];
        }
        k[0]++;
        y[1] += y[2] * x[0];
        y[2] += 1;
        return y[0] + y[1];
    }
}
