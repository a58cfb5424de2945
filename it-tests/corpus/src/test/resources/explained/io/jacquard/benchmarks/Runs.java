package io.jacquard.benchmarks;

import io.jacquard.Jacobian;
import io.jacquard.corpus.gradbench.GmmObjectiveAdjoint;
import io.jacquard.corpus.gradbench.GmmObjectiveJacobian;
import io.jacquard.corpus.gradbench.LsePrimalAdjoint;
import io.jacquard.corpus.gradbench.LsePrimalJacobian;
import java.util.Random;

/** One run of each kernel whose page is in the documentation: the lean adjoint in a new workspace, and a point. */
public final class Runs {
    /**
     * What a run leaves.
     *
     * @param workspace all that the adjoint stored
     * @param point all that a point stores
     * @param trips how often the loop ran whose header does not say it
     * @param args what the method was given
     */
    public record Run(Object workspace, Jacobian point, long trips, Object[] args) {}

    private static final Random RANDOM = new Random(1);

    private Runs() {}

    private static double[] vector(int n) {
        return RANDOM.doubles(n, 0.5, 1.5).toArray();
    }

    private static double[][] matrix(int m, int n) {
        double[][] a = new double[m][];
        for (int i = 0; i < m; i++) {
            a[i] = vector(n);
        }
        return a;
    }

    private static Run run(Object workspace, Jacobian point, Object... args) {
        return new Run(workspace, point, 0, args);
    }

    /** The sizes of a kernel differ from each other, so that none can stand for another. */
    public static Run seed(int n) {
        double[] x = vector(n);
        double[][] a = matrix(n + 2, n);
        var ws = new SeedFAdjoint.Workspace();
        SeedFAdjoint.vjp(x, a, vector(n + 2), new double[n], ws);
        return run(ws, SeedFJacobian.at(x, a), x, a);
    }

    public static Run map(int n) {
        double[] x = vector(n);
        var ws = new FunctionsMapAdjoint.Workspace();
        FunctionsMapAdjoint.vjp(x, vector(n), new double[n], ws);
        return run(ws, FunctionsMapJacobian.at(x), (Object) x);
    }

    public static Run cumulate(int n) {
        double[] u = vector(n);
        var ws = new ExamplesCumulateAdjoint.Workspace();
        ExamplesCumulateAdjoint.vjp(u.clone(), vector(n), ws);
        return run(ws, ExamplesCumulateJacobian.at(u), (Object) u);
    }

    public static Run heron(int n) {
        double a = 1 << n;
        int trips = 0;
        for (double x = a; Math.abs(x * x - a) > 1e-12; x = 0.5 * (x + a / x)) {
            trips++;
        }
        var ws = new ExamplesHeronAdjoint.Workspace();
        ExamplesHeronAdjoint.vjp(a, a, 1, new double[2], ws);
        return new Run(ws, ExamplesHeronJacobian.at(a, a), trips, new Object[] {a, a});
    }

    public static Run primal(int n) {
        double[] x = vector(n);
        var ws = new LsePrimalAdjoint.Workspace();
        LsePrimalAdjoint.vjp(x, 1, new double[n], ws);
        return run(ws, LsePrimalJacobian.at(x), (Object) x);
    }

    public static Run logistic(int n) {
        double[] w = vector(n);
        double[][] x = matrix(n + 2, n);
        double[] y = vector(n + 2);
        var ws = new FunctionsLogisticAdjoint.Workspace();
        FunctionsLogisticAdjoint.vjp(w, x, y, 1, new double[n], ws);
        return run(ws, FunctionsLogisticJacobian.at(w, x, y), w, x, y);
    }

    public static Run rk4(int n) {
        double[] y = vector(n);
        double[] p = vector(4);
        var ws = new ExamplesRk4Adjoint.Workspace();
        ExamplesRk4Adjoint.vjp(y.clone(), p, 0.01, n + 3, vector(n), new double[4], ws);
        return run(ws, ExamplesRk4Jacobian.at(y, p, 0.01, n + 3), y, p, 0.01, n + 3);
    }

    public static Run heat(int n) {
        double[][] x = matrix(n, n);
        var ws = new FunctionsHeatAdjoint.Workspace();
        FunctionsHeatAdjoint.vjp(x, n + 3, 1, new double[n][n], ws);
        return run(ws, FunctionsHeatJacobian.at(x, n + 3), x, n + 3);
    }

    public static Run objective(int n) {
        int k = n + 1;
        int d = n - 1;
        double[] alpha = vector(k);
        double[][] mu = matrix(k, d);
        double[][] q = matrix(k, d);
        double[][] l = matrix(k, d * d);
        double[][] x = matrix(2 * n, d);
        var ws = new GmmObjectiveAdjoint.Workspace();
        GmmObjectiveAdjoint.vjp(
                alpha, mu, q, l, x, 1.3, 2, 1, new double[k], new double[k][d], new double[k][d], new double[k][d * d], ws);
        return run(ws, GmmObjectiveJacobian.at(alpha, mu, q, l, x, 1.3, 2), alpha, mu, q, l, x, 1.3, 2);
    }

    public static Run solve(int n) {
        double[][] a = matrix(n, n);
        double[] b = vector(n);
        var ws = new FunctionsSolveAdjoint.Workspace();
        FunctionsSolveAdjoint.vjp(a, b, vector(n), new double[n][n], new double[n], ws);
        return run(ws, FunctionsSolveJacobian.at(a, b), a, b);
    }
}
