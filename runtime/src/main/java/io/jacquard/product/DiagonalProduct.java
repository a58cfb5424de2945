package io.jacquard.product;

import java.util.Arrays;

/** The diagonal of a product alone: products of rows of equal number, by reverse sweeps, or of columns element by element, by tangent sweeps. */
final class DiagonalProduct {
    /** Rows of each Jacobian that are held: as many as a reverse sweep takes together. */
    private static final int HELD = ComposedProduct.WIDTH;

    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[] diagonal;

    DiagonalProduct(Linearized first, Linearized second, Course course) {
        this.first = first;
        this.second = second;
        this.course = course;
        diagonal = new double[first.rows()];
    }

    double[] run() {
        if (diagonal.length > 0 && first.columns() > 0) {
            if (DiagonalJacobian.areBoth(first, second)) {
                DiagonalJacobian.diagonal(first, second, course, diagonal);
            } else if (byRows()) {
                rows();
            } else {
                columns();
            }
        }
        return diagonal;
    }

    private boolean byRows() {
        double rows =
                (double) first.rows() * (first.cost().row() + second.cost().row());
        double columns = (double) first.columns()
                * (first.cost().tangent() + second.cost().tangent());
        return rows <= columns;
    }

    private void rows() {
        int m = diagonal.length;
        Contraction contraction = Contractions.create();
        double[][] result = {diagonal};
        HeldRows left = new HeldRows(first, Math.min(HELD, m));
        HeldRows right = first == second ? left : new HeldRows(second, Math.min(HELD, m));
        for (int i = 0; i < m; i += HELD) {
            course.requireNotCancelled();
            int count = Math.min(HELD, m - i);
            Object[] a = left.sweep(i, count, Crew.ALONE);
            Object[] b = first == second ? a : right.sweep(i, count, Crew.ALONE);
            for (int k = 0; k < count; k++) {
                contraction.addTimesTranspose(only(a, k), 1, only(b, k), 1, first.columns(), result, 0, i + k);
            }
            course.done(i + count);
        }
    }

    private static Object[] only(Object[] rows, int k) {
        return Arrays.copyOfRange(rows, k, k + 1);
    }

    private void columns() {
        HeldColumns.each(first, second, course, (u, v, begin, count) -> {
            for (int k = 0; k < count; k++) {
                add(u[k], v[k]);
            }
        });
    }

    private void add(double[] u, double[] v) {
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] += u[i] * v[i];
        }
    }
}
