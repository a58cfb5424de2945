package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Matrices of the method's own that are written before they are read: as a whole, so that they need not be zero before, and nearly so. */
final class WholeMatrices {
    private WholeMatrices() {}

    @Differentiable
    @Args("a[n][n]; b[n]")
    static double copied(double[][] a, double[] b) {
        int n = b.length;
        double[][] lu = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, lu[i], 0, n);
        }
        double sum = 0;
        for (int k = 0; k < n; k++) {
            // Rows change places, and will be found where they were left.
            double[] row = lu[k];
            lu[k] = lu[n - 1];
            lu[n - 1] = row;
            for (int i = k + 1; i < n; i++) {
                double factor = lu[i][k] / (4 + lu[k][k] * lu[k][k]);
                for (int j = k + 1; j < n; j++) {
                    lu[i][j] -= factor * lu[k][j];
                }
                sum += lu[i][n - 1] * b[k];
            }
        }
        return sum;
    }

    @Differentiable
    @Args("a[n][m]")
    static double assigned(double[][] a) {
        int m = a.length == 0 ? 0 : a[0].length;
        double[][] squares = new double[a.length][m];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < m; j++) {
                squares[i][j] = a[i][j] * a[i][j];
            }
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < m; j++) {
                sum += squares[i][j] * squares[a.length - 1 - i][j];
            }
        }
        return sum;
    }

    /** Read once, element by element: the bar of each element is what one trip gives it. */
    @Differentiable
    @Args("a[n][m]; w[n][m]")
    static double weighted(double[][] a, double[][] w) {
        int m = a.length == 0 ? 0 : a[0].length;
        double[][] exponentials = new double[a.length][m];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < m; j++) {
                exponentials[i][j] = Math.exp(a[i][j]);
            }
        }
        double sum = 1;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < m; j++) {
                sum += exponentials[i][j] * w[i][j];
            }
        }
        return Math.log(sum);
    }

    /** All but the first column. */
    @Differentiable
    @Args("n >= 1; a[n][n]")
    static double besideAColumn(double[][] a) {
        int n = a.length;
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, b[i], 1, n - 1);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += b[i][j] * a[j][i] + b[i][0];
                b[i][j] = sum;
            }
        }
        return sum;
    }

    /** All but the last row, which each trip looks at. */
    @Differentiable
    @Args("n >= 1; a[n][n]")
    static double looksAhead(double[][] a) {
        int n = a.length;
        double[][] b = new double[n][n];
        double ahead = 0;
        for (int i = 0; i < n; i++) {
            ahead += b[n - 1 - i][0];
            System.arraycopy(a[i], 0, b[i], 0, n);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ahead += b[i][j] * b[j][i];
            }
        }
        return ahead;
    }

    /** Rows that some trips leave as they are. */
    @Differentiable
    @Args("n >= 1; a[n][n]; skip = 0|1|5")
    static double someRows(double[][] a, int skip) {
        int n = a.length;
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (i != skip) {
                System.arraycopy(a[i], 0, b[i], 0, n);
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += b[i][j] * b[i][j];
                b[i][j] += sum;
            }
        }
        return sum;
    }

    /** Left before the matrix is written, or not. */
    @Differentiable
    @Args("n >= 1; a[n][n]")
    static double leftEarly(double[][] a) {
        int n = a.length;
        double[][] b = new double[n][n];
        write:
        {
            if (a[0][0] > 0) {
                break write;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    b[i][j] = a[i][j] * 3;
                }
            }
        }
        double sum = a[0][0];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += b[i][j] * b[i][j];
                b[i][j] += sum;
            }
        }
        return sum;
    }

    /** As many columns as there were when the matrix was made. */
    @Differentiable
    @Args("n >= 1; a[n][n]")
    static double fewerColumns(double[][] a) {
        int m = a.length;
        double[][] b = new double[a.length][m];
        m = m / 2;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < m; j++) {
                b[i][j] = a[i][j];
            }
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += b[i][j] * b[i][j] + b[j][i];
                b[i][j] += sum;
            }
        }
        return sum;
    }
}
