package io.jacquard.corpus.toy;

import io.jacquard.support.Checks;
import java.util.Arrays;

final class ToyFAdjoint {
    private ToyFAdjoint() {}

    record Result(double value, double[] xBar, double aBar) {}

    record Gradient(double[] xBar, double aBar) {}

    static Result vjp(double[] x, double a, double resultBar) {
        Workspace ws = new Workspace();
        double[] xBar = new double[x.length];
        double[] scalarBars = new double[1];
        vjp(x, a, resultBar, xBar, scalarBars, ws);
        return new Result(ws.value(), xBar, scalarBars[0]);
    }

    static Gradient gradient(double[] x, double a) {
        Result result = vjp(x, a, 1.0);
        return new Gradient(result.xBar(), result.aBar());
    }

    static Result valueAndGradient(double[] x, double a) {
        return vjp(x, a, 1.0);
    }

    static void vjp(double[] x, double a, double resultBar, double[] xBar, double[] scalarBars, Workspace ws) {
        Checks.distinct("xBar", xBar, "x", x);
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += a * x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            xBar[i] += 2.0 * a * x[i] * resultBar;
            scalarBars[0] += x[i] * x[i] * resultBar;
        }
        ws.value = s;
    }

    static void gradient(double[] x, double a, double[] xBar, double[] scalarBars, Workspace ws) {
        Arrays.fill(xBar, 0.0);
        scalarBars[0] = 0.0;
        vjp(x, a, 1.0, xBar, scalarBars, ws);
    }

    static double valueAndGradient(double[] x, double a, double[] xBar, double[] scalarBars, Workspace ws) {
        gradient(x, a, xBar, scalarBars, ws);
        return ws.value();
    }

    public static final class Workspace {
        private double value;

        public Workspace() {}

        public double value() {
            return value;
        }
    }
}
