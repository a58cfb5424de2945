package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Single precision, alone and mixed with double precision: derivatives have the type of what they belong to. */
public final class Floats {
    static final float RATE = 0.25f;

    private Floats() {}

    @Differentiable
    static float polynomial(float x) {
        return x * x * x - 2.5f * x + 1;
    }

    @Differentiable
    @Args("x[n]; w[n]")
    static float dot(float[] x, float[] w) {
        float s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * w[i];
        return s;
    }

    @Differentiable
    static float[] scaled(float[] x, float by) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) y[i] = by * x[i] / (1f + x[i] * x[i]);
        return y;
    }

    @Differentiable(wrt = "x")
    static float[] matVec(float[] x, float[][] a) {
        float[] y = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            float s = 0f;
            for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
            y[i] = s * s;
        }
        return y;
    }

    /** Data of single precision for a computation of double precision. */
    @Differentiable(wrt = "x")
    static double[] table(double[] x, float[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) s += a[i][j] * x[j];
            y[i] = s * s;
        }
        return y;
    }

    @Differentiable
    static float[][] outer(float[] x, float[][] a) {
        float[][] y = new float[a.length][x.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) y[i][j] = a[i][j] * x[j] + a[i][0];
        }
        return y;
    }

    /** Functions of {@code Math} compute in double precision. */
    @Differentiable
    static float functions(float x, float y) {
        float s = (float) Math.sin(x);
        s += (float) (Math.exp(-y) * Math.sqrt(x * y));
        double wide = Math.log(s + 3) * x;
        return (float) wide + Math.max(x, y) * Math.abs(x - 3) + Math.min(x * y, y) - (float) Math.atan2(x, y);
    }

    @Differentiable
    @Args("x in 1.1..1.4; y in 0.3..0.4")
    static float ofItsOwn(float x, float y) {
        float s = Math.fma(x, y, x) + Math.copySign(x, -y) + Math.signum(x) * y + Math.scalb(x, 2) - Math.ulp(1f);
        return s + x % y + (x > y ? -x : +y) + Math.abs(-y);
    }

    /** What a float is added to, multiplied by and assigned may be a double: Java narrows the result. */
    @Differentiable
    @SuppressWarnings("lossy-conversions")
    static float narrowing(float x, double d, int k) {
        float s = x;
        s += d * x;
        s *= 1.5;
        s -= k;
        s /= d + 2;
        s += x;
        double t = s;
        t *= x;
        t += s;
        return (float) (t * d) + s;
    }

    @Differentiable
    static double mixed(float x, double y, float[] u, double[] v) {
        double s = x * y;
        float f = (float) y;
        for (int i = 0; i < u.length; i++) {
            s += u[i] * v[i] + f * x;
            f = u[i] * (float) Math.cos(v[i]) + f * RATE;
        }
        return s * f + 1 / x;
    }

    @Differentiable
    static double widened(float[] x) {
        double s = 0;
        for (float v : x) s += v * v;
        for (double v : x) s += v * v * s * 0.1;
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n] out; u[n] inout")
    static void written(float[] x, double[] y, float[] u, double s) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * s + u[i];
            u[i] = (float) (u[i] * s * x[i]);
            u[i] *= x[i];
        }
    }

    @Differentiable
    @Args("u[m][n] inout; x[n]")
    static float rows(float[][] u, float[] x) {
        float s = 1;
        for (float[] row : u) {
            for (int j = 0; j < row.length; j++) {
                s = 0.5f * s + row[j] * x[j];
                row[j] = s * x[j];
            }
        }
        return s;
    }

    /** Trails of floats. */
    @Differentiable
    @Args("x[n] in -1..1; k = 0|1|3")
    static float passes(float[] x, int k) {
        float[] state = new float[x.length];
        float s = 0.5f;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < x.length; i++) {
                state[i] = (float) Math.tanh(state[i] + x[i] * s);
                s = s * 0.5f + state[i] * state[(i + r) % x.length];
            }
        }
        return s;
    }

    @Differentiable
    static float helpers(float x, double y) {
        float a = squared(x) * squared((float) y);
        double b = wide(x);
        float[] v = {a, x, (float) y, 2};
        change(v, x);
        return (float) (b * v[0]) + v[1] * v[2];
    }

    private static float squared(float v) {
        return v * v;
    }

    private static double wide(double v) {
        double s = v;
        for (int i = 0; i < 3; i++) s = Math.sin(s) + v;
        return s;
    }

    private static void change(float[] v, float by) {
        for (int i = 0; i < v.length; i++) v[i] = v[i] * v[(i + 1) % v.length] + by;
    }

    /** Zero seeds meet singular partials. */
    @Differentiable
    @Args("x[n] in 0.5..2")
    static float[] roots(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) y[i] = (float) Math.sqrt(x[i]) + 1 / x[i];
        return y;
    }

    @Differentiable
    @Args("x[n]")
    static float softMax(float[] x) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float v : x) largest = Math.max(largest, v);
        float s = 0;
        for (float v : x) s += (float) Math.exp(v - largest);
        return x.length == 0 ? 0 : (float) Math.log(s) + largest;
    }
}
