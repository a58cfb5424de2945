package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Arrays of whole numbers and of booleans as state: created, read and overwritten on the way. */
public final class ArraysOfOthers {
    private ArraysOfOthers() {}

    /** Each pass gathers by other indices. */
    @Differentiable
    @Args("x[n]; k = 0|1|3; n >= 1")
    static double shuffledGather(double[] x, int k) {
        int n = x.length;
        int[] index = new int[n];
        for (int i = 0; i < n; i++) index[i] = i;
        double s = 0;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < n; i++) s += Math.sin(s + x[index[i]]) * (i + 1);
            for (int i = 0; i < n; i++) index[i] = (index[i] * 2 + r + 1) % n;
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double[] scatter(double[] x) {
        int n = x.length;
        int[] to = new int[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            to[i] = (3 * i + 1) % n;
            y[to[i]] += x[i] * x[i];
            to[i] = i;
        }
        for (int i = 0; i < n; i++) y[to[i]] *= x[i];
        return y;
    }

    /** The permutation of a decomposition with pivoting, kept while rows are eliminated. */
    @Differentiable
    @Args("a[n][n] in 0.5..1.5; b[n]")
    static double[] pivoted(double[][] a, double[] b) {
        int n = b.length;
        double[][] u = new double[n][n];
        int[] p = new int[n];
        for (int i = 0; i < n; i++) {
            p[i] = i;
            for (int j = 0; j < n; j++) u[i][j] = a[i][j] + (i == (j + 1) % n ? 3 + i : 0);
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int i = c + 1; i < n; i++) {
                if (Math.abs(u[p[i]][c]) > Math.abs(u[p[best]][c])) best = i;
            }
            int t = p[c];
            p[c] = p[best];
            p[best] = t;
            for (int i = c + 1; i < n; i++) {
                double f = u[p[i]][c] / u[p[c]][c];
                u[p[i]][c] = f;
                for (int j = c + 1; j < n; j++) u[p[i]][j] -= f * u[p[c]][j];
            }
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = b[p[i]];
            for (int j = 0; j < i; j++) y[i] -= u[p[i]][j] * y[j];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) y[i] -= u[p[i]][j] * y[j];
            y[i] /= u[p[i]][i];
        }
        return y;
    }

    @Differentiable
    @Args("x[n] in -1..1; k = 0|1|3")
    static double mask(double[] x, int k) {
        boolean[] on = new boolean[x.length];
        double s = 1;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < x.length; i++) {
                if (on[i]) s *= 1 + 0.1 * x[i];
                on[i] = !on[i] && x[i] > 0 || r == 1;
            }
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; seed = 1|7|123456789012")
    static double noise(double[] x, long seed) {
        long[] state = new long[2];
        state[0] = seed;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            state[1] = state[0] >>> 7;
            state[0] = state[0] * 6364136223846793005L + 1442695040888963407L;
            s = s * x[i] + (state[0] >> 40) * 1e-7 * x[i] + state[1] % 3;
        }
        return s;
    }

    /** Sparse rows: bounds of inner loops come out of an array. */
    @Differentiable
    @Args("v[2*m] in -1..1; first[m+1] in 0..2*m; column[2*m] in 0..n-1; x[n] in -1..1; n >= 1")
    static double[] sparse(double[] v, int[] first, int[] column, double[] x) {
        double[] y = new double[first.length - 1];
        for (int i = 0; i < y.length; i++) {
            for (int k = first[i]; k < first[i + 1]; k++) y[i] += v[k] * Math.exp(x[column[k]]);
        }
        return y;
    }

    /** The bounds of an inner loop change as the outer one goes. */
    @Differentiable
    @Args("x[n] in -1..1")
    static double growing(double[] x) {
        int[] end = new int[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                end[j] = Math.min(i + j, x.length);
                for (int k = j; k < end[j]; k++) s = 0.5 * s + x[k] * x[j];
            }
        }
        return s;
    }

    /** An array of whole numbers that is handed in and written has no derivative, but ends as the method leaves it. */
    @Differentiable
    @Args("x[n] in -1..1; order[n] out")
    static double sorted(double[] x, int[] order) {
        int n = x.length;
        for (int i = 0; i < order.length; i++) order[i] = i;
        for (int i = 1; i < n; i++) {
            int moved = order[i];
            int at = i;
            for (int j = i - 1; j >= 0; j--) {
                if (x[order[j]] > x[moved]) {
                    order[j + 1] = order[j];
                    at = j;
                }
            }
            order[at] = moved;
        }
        double s = 0;
        for (int i = 0; i < n; i++) s += (i + 1) * x[order[i]] * x[order[i]];
        return s;
    }

    @Differentiable
    @Args("x[n]; y[n] inout; count[3] inout in 0..2; seen[n] inout; big[2] inout in 0..9; n >= 1")
    static void counters(double[] x, double[] y, int[] count, boolean[] seen, long[] big) {
        for (int i = 0; i < x.length; i++) {
            int c = count[i % 3] % 3;
            y[i] = x[(i + c) % x.length] * x[i] + (seen[i] ? x[0] : 1) * big[i % 2];
            count[c] += 2;
            seen[(i + c) % x.length] ^= true;
            big[1 - i % 2] += count[0];
            y[i] *= count[1] + 1;
        }
    }

    @Differentiable
    @Args("x[n]; grid[m][n] inout in 0..n-1; flags[m][n] inout; n >= 1")
    static double tables(double[] x, int[][] grid, boolean[][] flags) {
        double s = 1;
        for (int i = 0; i < grid.length; i++) {
            int[] row = grid[i];
            for (int j = 0; j < row.length; j++) {
                if (flags[i][j]) s = Math.sin(s * x[row[j]]);
                flags[i][j] = !flags[i][(j + 1) % row.length];
                row[j] = (row[j] + i + 1) % x.length;
                s += x[grid[i][j]];
            }
        }
        return s;
    }

    /** Tables of the method's own, overwritten between passes. */
    @Differentiable
    @Args("x[n]; k = 0|1|3; n >= 1")
    static double ownTables(double[] x, int k) {
        int n = x.length;
        int[][] next = new int[n][n];
        long[][] weight = new long[n][2];
        boolean[][] used = new boolean[n][n];
        double s = 0;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i][j] = (next[i][j] + i * j + r + 1) % n;
                    if (!used[next[i][j]][j]) s = 0.3 * s * x[next[i][j]] + x[j] * weight[i][j % 2];
                    used[i][j] = next[j][i] > 0;
                    weight[i][j % 2] += 1L + j;
                }
            }
        }
        return s;
    }

    /** Fresh tables in each trip. */
    @Differentiable
    @Args("x[n]; k = 0|1|3; n >= 1")
    static double freshTables(double[] x, int k) {
        double s = 0;
        for (int r = 0; r < k; r++) {
            int[] at = new int[r + 1];
            boolean[][] on = new boolean[r + 1][2];
            for (int i = 0; i < at.length; i++) {
                at[i] = (i + r) % x.length;
                on[i][r % 2] = true;
                s = s * (on[i][0] ? x[at[i]] : 0.5) + x[at[i]] * x[at[0]];
            }
            at[0] = x.length - 1;
            s *= x[at[0]];
        }
        return s;
    }

    @Differentiable
    @Args("x[n]; n >= 1")
    static double[] helpers(double[] x) {
        int[] order = rotated(x.length, 1);
        double[] y = new double[x.length];
        for (int r = 0; r < 3; r++) {
            boolean odd = flip(order);
            for (int i = 0; i < x.length; i++) y[i] = Math.tanh(y[order[i]] + x[order[i]] * (odd ? 2 : r));
            order[0] = r % x.length;
        }
        return y;
    }

    private static int[] rotated(int n, int by) {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) out[i] = (i + by) % n;
        return out;
    }

    private static boolean flip(int[] order) {
        for (int i = 0; i < order.length / 2; i++) {
            int t = order[i];
            order[i] = order[order.length - 1 - i];
            order[order.length - 1 - i] = t;
        }
        return order[0] % 2 == 1;
    }

    /** A helper that differentiates and changes indices at once. */
    @Differentiable
    @Args("x[n]; k = 0|1|3; n >= 1")
    static double steps(double[] x, int k) {
        int[] at = new int[1];
        boolean[] done = new boolean[x.length];
        double s = x[0];
        for (int r = 0; r < k; r++) s = step(s, x, at, done);
        return s * x[at[0]];
    }

    private static double step(double s, double[] x, int[] at, boolean[] done) {
        double t = s * x[at[0]];
        for (int i = 0; i < x.length; i++) {
            if (done[i]) t = Math.sin(t + x[i]);
        }
        done[at[0]] = true;
        at[0] = (at[0] + 1) % x.length;
        return t + x[at[0]];
    }
}
