package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Users who already have every name that a generator would like to use. */
public final class Names {
    static final double resultBar = 2.0;

    private Names() {}

    @Differentiable
    static double derivatives(double x, double xBar, double xDot) {
        double xBarBar = xBar * x;
        double xDotBar = xBarBar * xDot;
        double xBarDot = xDotBar * xBarBar;
        return xBarDot * x + xDotBar;
    }

    @Differentiable
    @Args("scalarBars[n]")
    static double workspaceWords(double ws, double value, double[] scalarBars, double tangent) {
        double result = ws * value;
        for (int i = 0; i < scalarBars.length; i++) {
            double resultBar = result * scalarBars[i];
            result = resultBar * tangent + ws;
        }
        return result * value;
    }

    @Differentiable
    static double temporaries(double[] t, double t1, double t2) {
        double t3 = t1 * t2;
        double s = t3;
        for (int i1 = 0; i1 < t.length; i1++) {
            double t4 = s * t[i1];
            double b = Math.sin(t4);
            double b1 = b * t1;
            s = b1 * b + t4;
            for (int i2 = 0; i2 < i1; i2++) {
                double i = s * b1;
                s = i / (1 + t4 * t4);
            }
        }
        return s * t3;
    }

    @Differentiable
    static double trails(double[] x, double sAt) {
        double s = sAt;
        double sTrail = 1;
        double sSaved = 0.5;
        double sIn = 2;
        for (int i = 0; i < x.length; i++) {
            double sScratch = s * x[i];
            s = sScratch * sScratch + sAt * sSaved;
            sTrail = sTrail * s;
            sSaved = Math.sin(sIn * sSaved);
            sIn = s;
        }
        return s * sTrail + sSaved;
    }

    @Differentiable
    static double shadowsField(double x) {
        double a = x * resultBar;
        double resultBar = a * x;
        return resultBar * a;
    }

    @Differentiable
    static double keywordsNearby(double Double, double Math1, double java, double io) {
        double lang = Double * java;
        double jacquard = io * lang + Math1;
        return jacquard * lang;
    }

    @Differentiable
    static double suffixed(double x, double x_, double xBar_, double x1, double x2) {
        double xBar = x * x_;
        double x1Bar = xBar * x1;
        return x1Bar * xBar_ * x2 + xBar;
    }

    @Differentiable
    static double operatorView(double[] self, double[] other, double[] v, double[] w) {
        double rows = 1;
        for (int columns = 0; columns < self.length; columns++) {
            rows = rows * self[columns] + other[columns] * v[columns] * w[columns];
        }
        return rows;
    }

    @Differentiable
    static double laneNames(double[] lanes, double s, double s0, double s1) {
        double sBar0 = s * s0;
        double sDot1 = s1 * sBar0;
        for (int lane = 0; lane < lanes.length; lane++) {
            sBar0 = sBar0 * lanes[lane] + sDot1;
            sDot1 = sDot1 * sBar0;
        }
        return sBar0 * sDot1;
    }

    @Differentiable
    static double savedNames(double[] saved, double linearized, double[] x) {
        double forward = linearized;
        for (int i = 0; i < saved.length; i++) {
            double reverse = forward * saved[i];
            forward = reverse * reverse + x[i] * forward;
        }
        return forward;
    }

    private static double jvp(double x) {
        return x * x;
    }

    private static double vjp(double x, double ws) {
        return jvp(x) * ws;
    }

    private static double gradient(double x) {
        return vjp(x, 2) + jvp(x);
    }

    @Differentiable
    static double helpersNamedLikeCompanions(double x) {
        return gradient(x) * vjp(x, x);
    }

    @Differentiable
    static double $dollar(double $x, double _y) {
        double été = $x * _y;
        return été * été;
    }
}
