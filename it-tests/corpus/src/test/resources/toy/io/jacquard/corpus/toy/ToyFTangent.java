package io.jacquard.corpus.toy;

import io.jacquard.support.Checks;

final class ToyFTangent {
    private ToyFTangent() {}

    record Result(double value, double tangent) {}

    static Result jvp(double[] x, double a, double[] xDot, double aDot) {
        Workspace ws = new Workspace();
        double tangent = jvp(x, a, xDot, aDot, ws);
        return new Result(ws.value(), tangent);
    }

    static double jvp(double[] x, double a, double[] xDot, double aDot, Workspace ws) {
        Checks.shape("xDot", xDot, "x", x);
        Checks.distinct("xDot", xDot, "x", x);
        double s = 0;
        double sDot = 0;
        for (int i = 0; i < x.length; i++) {
            sDot += aDot * x[i] * x[i] + 2.0 * a * x[i] * xDot[i];
            s += a * x[i] * x[i];
        }
        ws.value = s;
        return sDot;
    }

    public static final class Workspace {
        private double value;

        public Workspace() {}

        public double value() {
            return value;
        }
    }
}
