package io.jacquard.product;

import io.jacquard.support.Checks;
import io.jacquard.support.WrittenArrays;

/**
 * What stands between two Jacobians in J<sub>1</sub>&middot;&Sigma;&middot;J<sub>2</sub><sup>T</sup>: the covariance of the independents, a metric, or weights of
 * them. Independents are laid end to end in the order of their declaration. Arrays are referred to, not copied: they must not change while a product runs.
 *
 * <p>Zeros in it are factors like others: zero times an infinite or undefined entry of a Jacobian is undefined.
 */
public abstract class Sigma {
    private Sigma() {}

    /**
     * A diagonal matrix.
     *
     * @param diagonal its n entries, of any sign
     * @return the matrix
     */
    public static Sigma diagonal(double[] diagonal) {
        return new OfDiagonal(Checks.present("diagonal", diagonal));
    }

    /**
     * A matrix, which need not be symmetric. Costs 2&middot;n&sup2; operations for each row of J<sub>1</sub>.
     *
     * @param rows n rows of length n
     * @return the matrix
     */
    public static Sigma dense(double[][] rows) {
        Checks.presentRows("rows", rows);
        return new OfRows(rows);
    }

    /**
     * L&middot;L<sup>T</sup>. With few columns r, J&middot;L is r tangent sweeps, and no reverse sweep runs.
     *
     * @param rows L: n rows of one length r
     * @return the matrix
     */
    public static Sigma factor(double[][] rows) {
        Checks.presentRows("rows", rows);
        return new OfFactor(rows);
    }

    /** With a first and a second Jacobian, which are checked to be of the right size. */
    abstract Sides between(Linearized first, Linearized second);

    /** Of so many rows of one length, which is checked. */
    private static ColumnMap checked(String name, double[][] rows, int count, int columns) {
        Checks.count(name, "rows", rows.length, count);
        for (int j = 0; j < rows.length; j++) {
            Checks.length(name + "[" + j + "]", rows[j], columns);
        }
        return new ColumnMap.Dense(rows, columns);
    }

    /** Refuses a result that shares an array with it. */
    abstract void check(WrittenArrays result);

    private static final class OfDiagonal extends Sigma {
        private final double[] diagonal;

        OfDiagonal(double[] diagonal) {
            this.diagonal = diagonal;
        }

        @Override
        Sides between(Linearized first, Linearized second) {
            Checks.length("diagonal of sigma", diagonal, first.columns());
            if (first != second || !isPositive()) {
                Linearized one = new MappedPoint(first, new ColumnMap.Diagonal(diagonal));
                return new Sides(one, second, first == second);
            }
            double[] root = new double[diagonal.length];
            for (int j = 0; j < root.length; j++) {
                root[j] = Math.sqrt(diagonal[j]);
            }
            Linearized both = new MappedPoint(first, new ColumnMap.Diagonal(root));
            return new Sides(both, both, false);
        }

        private boolean isPositive() {
            for (double d : diagonal) {
                if (!(d >= 0)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void check(WrittenArrays result) {
            result.check("diagonal of sigma", diagonal);
        }
    }

    private static final class OfRows extends Sigma {
        private final double[][] rows;

        OfRows(double[][] rows) {
            this.rows = rows;
        }

        @Override
        Sides between(Linearized first, Linearized second) {
            Linearized one = new MappedPoint(first, checked("sigma", rows, first.columns(), rows.length));
            return new Sides(one, second, first == second && isSymmetric());
        }

        private boolean isSymmetric() {
            for (int j = 0; j < rows.length; j++) {
                for (int k = 0; k < j; k++) {
                    if (rows[j][k] != rows[k][j]) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        void check(WrittenArrays result) {
            result.checkRows("sigma", rows);
        }
    }

    private static final class OfFactor extends Sigma {
        private final double[][] rows;

        OfFactor(double[][] rows) {
            this.rows = rows;
        }

        @Override
        Sides between(Linearized first, Linearized second) {
            int columns = rows.length == 0 ? 0 : rows[0].length;
            ColumnMap map = checked("factor of sigma", rows, first.columns(), columns);
            Linearized one = new MappedPoint(first, map);
            Linearized other = first == second ? one : new MappedPoint(second, map);
            return new Sides(one, other, false);
        }

        @Override
        void check(WrittenArrays result) {
            result.checkRows("factor of sigma", rows);
        }
    }
}
