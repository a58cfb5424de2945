package io.jacquard.corpus.pde;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Partial differential equations on grids. */
public final class Stencils {
    private Stencils() {}

    /** Heat, explicit, in place with two values held back. */
    @Args("u[n] inout; alpha in 0.2..0.4; steps = 0|1|3")
    @Differentiable
    static void heatInPlace(double[] u, double alpha, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = u.length > 0 ? u[0] : 0;
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + alpha * (left - 2 * here + u[i + 1]);
                left = here;
            }
        }
    }

    /** Heat, implicit, coefficients that depend on the solution of the step before; a tridiagonal solve each step. */
    @Args("u0[n]; k in 0.2..0.5; steps = 0|1|3; n = 1|2|4")
    @Differentiable
    static double[] heatImplicit(double[] u0, double k, int steps) {
        int n = u0.length;
        double[] u = u0.clone();
        double[] c = new double[n];
        for (int s = 0; s < steps; s++) {
            for (int i = 0; i < n; i++) {
                double lower = i == 0 ? 0 : -k * (1 + 0.1 * u[i - 1]);
                double upper = i == n - 1 ? 0 : -k * (1 + 0.1 * u[i + 1]);
                double diag = 1 + 2 * k;
                if (i > 0) {
                    diag -= lower * c[i - 1];
                    u[i] -= lower * u[i - 1];
                }
                c[i] = upper / diag;
                u[i] /= diag;
            }
            for (int i = n - 2; i >= 0; i--) u[i] -= c[i] * u[i + 1];
        }
        return u;
    }

    /** Waves: three levels in a cube of two dimensions used round and round. */
    @Args("u0[n] in -1..1; courant in 0.3..0.6; steps = 1|2|4; n = 3|5")
    @Differentiable
    static double[] wave(double[] u0, double courant, int steps) {
        int n = u0.length;
        double[][] u = new double[3][n];
        for (int i = 0; i < n; i++) u[0][i] = u[1][i] = u0[i];
        for (int t = 1; t <= steps; t++) {
            double[] past = u[(t - 1) % 3];
            double[] now = u[t % 3];
            double[] next = u[(t + 1) % 3];
            next[0] = 0;
            next[n - 1] = 0;
            for (int i = 1; i < n - 1; i++) {
                next[i] = 2 * now[i] - past[i] + courant * courant * (now[i + 1] - 2 * now[i] + now[i - 1]);
            }
        }
        double[] out = new double[n];
        System.arraycopy(u[(steps + 1) % 3], 0, out, 0, n);
        return out;
    }

    /** Burgers' equation, upwind by the sign of the speed, fluxes held in an array of faces. */
    @Args("u[n] inout in -1..1; ratio in 0.1..0.3; steps = 0|1|3; n = 1|2|5")
    @Differentiable
    static void burgers(double[] u, double ratio, int steps) {
        int n = u.length;
        double[] flux = new double[n + 1];
        for (int t = 0; t < steps; t++) {
            for (int face = 0; face <= n; face++) {
                double l = u[(face + n - 1) % n];
                double r = u[face % n];
                double speed = 0.5 * (l + r);
                double chosen = speed > 0 ? l : r;
                flux[face] = 0.5 * chosen * chosen;
            }
            for (int i = 0; i < n; i++) u[i] -= ratio * (flux[i + 1] - flux[i]);
        }
    }

    /** Advection with a limiter: slopes by the smaller of three, or none. */
    @Args("q[n] in -1..1; c in 0.2..0.6; steps = 0|1|2; n = 3|6")
    @Differentiable
    static double limited(double[] q, double c, int steps) {
        int n = q.length;
        double[] u = q.clone();
        double[] slope = new double[n];
        double[] next = new double[n];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                double a = u[i] - u[Math.floorMod(i - 1, n)];
                double b = u[(i + 1) % n] - u[i];
                if (a * b <= 0) {
                    slope[i] = 0;
                } else {
                    double m = Math.min(2 * Math.abs(a), Math.min(2 * Math.abs(b), 0.5 * Math.abs(a + b)));
                    slope[i] = a > 0 ? m : -m;
                }
            }
            for (int i = 0; i < n; i++) {
                int w = i == 0 ? n - 1 : i - 1;
                double in = u[w] + 0.5 * (1 - c) * slope[w];
                double out = u[i] + 0.5 * (1 - c) * slope[i];
                next[i] = u[i] - c * (out - in);
            }
            System.arraycopy(next, 0, u, 0, n);
        }
        double e = 0;
        for (double v : u) e += v * v;
        return e;
    }

    /** Diffusion and reaction in the plane: two fields, new ones computed beside and copied back. */
    @Args("u[m][n] inout; v[m][n] inout in 0..0.5; feed in 0.03..0.05; steps = 0|1|2; m = 1|3; n = 3")
    @Differentiable
    static void grayScott(double[][] u, double[][] v, double feed, int steps) {
        int rows = u.length;
        int cols = u[0].length;
        double[][] nu = new double[rows][cols];
        double[][] nv = new double[rows][cols];
        while (--steps >= 0) {
            for (int r = 0; r < rows; r++) {
                int up = (r + rows - 1) % rows;
                int down = (r + 1) % rows;
                for (int c = 0; c < cols; c++) {
                    int left = (c + cols - 1) % cols;
                    int right = (c + 1) % cols;
                    double reaction = u[r][c] * v[r][c] * v[r][c];
                    double lapU = u[up][c] + u[down][c] + u[r][left] + u[r][right] - 4 * u[r][c];
                    double lapV = v[up][c] + v[down][c] + v[r][left] + v[r][right] - 4 * v[r][c];
                    nu[r][c] = u[r][c] + 0.16 * lapU - reaction + feed * (1 - u[r][c]);
                    nv[r][c] = v[r][c] + 0.08 * lapV + reaction - (feed + 0.06) * v[r][c];
                }
            }
            for (int r = 0; r < rows; r++) {
                System.arraycopy(nu[r], 0, u[r], 0, cols);
                System.arraycopy(nv[r], 0, v[r], 0, cols);
            }
        }
    }

    /** Poisson: red and black cells by turns until the residual rests or the rounds are over. */
    @Args("f[4][4] in -1..1; omega in 1.1..1.4; rounds = 0|1|4")
    @Differentiable
    static double redBlack(double[][] f, double omega, int rounds) {
        double[][] u = new double[6][6];
        for (int round = 0; round < rounds; round++) {
            double change = 0;
            for (int colour = 0; colour < 2; colour++) {
                for (int i = 1; i <= 4; i++) {
                    for (int j = 1 + (i + colour) % 2; j <= 4; j += 2) {
                        double r = 0.25 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - f[i - 1][j - 1])
                                - u[i][j];
                        u[i][j] += omega * r;
                        change += r * r;
                    }
                }
            }
            if (change < 1e-20) break;
        }
        double e = 0;
        for (double[] row : u) for (double v : row) e += v * v;
        return e;
    }

    /** One V-cycle: smoothed, restricted, solved coarsely by a helper, prolonged, smoothed. */
    @Args("f[n] in -1..1; n = 3|7")
    @Differentiable
    static double[] multigrid(double[] f) {
        int n = f.length;
        int half = n / 2;
        double[] u = new double[n + 2];
        double[] coarse = new double[half + 2];
        double[] rhs = new double[half];
        smooth(u, f, 2);
        for (int i = 0; i < half; i++) {
            int k = 2 * i + 1;
            double mid = residual(u, f, k);
            rhs[i] = 0.25 * (residual(u, f, k - 1) + 2 * mid + residual(u, f, k + 1)) * 4;
        }
        smooth(coarse, rhs, 20);
        for (int i = 1; i <= n; i++) {
            u[i] += i % 2 == 0 ? coarse[i / 2] : 0.5 * (coarse[i / 2] + coarse[i / 2 + 1]);
        }
        smooth(u, f, 2);
        return u;
    }

    private static void smooth(double[] u, double[] f, int rounds) {
        for (int r = 0; r < rounds; r++) {
            for (int i = 1; i < u.length - 1; i++) u[i] = 0.5 * (u[i - 1] + u[i + 1] - f[i - 1]);
        }
    }

    private static double residual(double[] u, double[] f, int k) {
        return f[k] - (u[k] - 2 * u[k + 1] + u[k + 2]);
    }

    /** Linear elements for a bar whose stiffness varies: assembled by pairs, ends held, solved, energy. */
    @Args("stiffness[n]; load[n+1] in -1..1; n = 2|4")
    @Differentiable
    static double finiteElements(double[] stiffness, double[] load) {
        int nodes = load.length;
        double[] diag = new double[nodes];
        double[] off = new double[nodes];
        double[] b = load.clone();
        for (int e = 0; e < stiffness.length; e++) {
            diag[e] += stiffness[e];
            diag[e + 1] += stiffness[e];
            off[e] -= stiffness[e];
        }
        diag[0] = 1;
        off[0] = 0;
        b[0] = 0;
        for (int i = 1; i < nodes; i++) {
            double f = off[i - 1] / diag[i - 1];
            diag[i] -= f * off[i - 1];
            b[i] -= f * b[i - 1];
        }
        double energy = 0;
        for (int i = nodes - 1; i >= 0; i--) {
            if (i < nodes - 1) b[i] -= off[i] * b[i + 1];
            b[i] /= diag[i];
            energy += load[i] * b[i];
        }
        return energy;
    }

    /** Shallow water on a ring by Lax and Friedrichs. */
    @Args("h[n] inout in 1..2; q[n] inout in -0.2..0.2; ratio in 0.1..0.2; steps = 0|1|3; n = 3|4")
    @Differentiable
    static void shallowWater(double[] h, double[] q, double ratio, int steps) {
        int n = h.length;
        double[] fh = new double[n];
        double[] fq = new double[n];
        double[] oldH = new double[n];
        double[] oldQ = new double[n];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                oldH[i] = h[i];
                oldQ[i] = q[i];
                fh[i] = q[i];
                fq[i] = q[i] * q[i] / h[i] + 0.5 * 9.81 * h[i] * h[i] * 0.1;
            }
            for (int i = 0; i < n; i++) {
                int l = i > 0 ? i - 1 : n - 1;
                int r = i < n - 1 ? i + 1 : 0;
                h[i] = 0.5 * (oldH[l] + oldH[r]) - 0.5 * ratio * (fh[r] - fh[l]);
                q[i] = 0.5 * (oldQ[l] + oldQ[r]) - 0.5 * ratio * (fq[r] - fq[l]);
            }
        }
    }

    /** An eikonal equation by sweeping a grid from its four corners. */
    @Args("slow[4][4] in 0.8..1.2")
    @Differentiable
    static double fastSweeping(double[][] slow) {
        final int n = 4;
        double[][] t = new double[n][n];
        for (double[] row : t) java.util.Arrays.fill(row, 1e3);
        t[1][1] = 0;
        for (int sweep = 0; sweep < 4; sweep++) {
            boolean down = sweep == 0 || sweep == 3;
            boolean right = sweep < 2;
            for (int a = 0; a < n; a++) {
                int i = down ? a : n - 1 - a;
                for (int b = 0; b < n; b++) {
                    int j = right ? b : n - 1 - b;
                    double x = Math.min(i > 0 ? t[i - 1][j] : 1e3, i < n - 1 ? t[i + 1][j] : 1e3);
                    double y = Math.min(j > 0 ? t[i][j - 1] : 1e3, j < n - 1 ? t[i][j + 1] : 1e3);
                    double s = slow[i][j];
                    double candidate;
                    if (Math.abs(x - y) >= s) candidate = Math.min(x, y) + s;
                    else candidate = 0.5 * (x + y + Math.sqrt(2 * s * s - (x - y) * (x - y)));
                    if (candidate < t[i][j]) t[i][j] = candidate;
                }
            }
        }
        return t[3][3] + t[0][3];
    }
}
