package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Jacobians with one entry in each column. */
class DiagonalJacobianTest {
    private static final int M = 4;
    private static final ProductOptions DEFAULTS = ProductOptions.defaults();

    /** Two independents of as many elements as there are rows. */
    private record Elements(MatrixPoint of) implements Linearized {
        static Elements with(long seed) {
            double[][] rows = new double[M][2 * M];
            for (int i = 0; i < M; i++) {
                rows[i][i] = vector(seed + i, 1)[0];
                rows[i][M + i] = -vector(seed + 50 + i, 1)[0];
            }
            return new Elements(new MatrixPoint(rows, new double[2][M]));
        }

        @Override
        public boolean isDiagonal() {
            return true;
        }

        @Override
        public int rows() {
            return of.rows();
        }

        @Override
        public int columns() {
            return of.columns();
        }

        @Override
        public double[] value(double[] flat) {
            return of.value(flat);
        }

        @Override
        public Cost cost() {
            return of.cost();
        }

        @Override
        public long savedBytes() {
            return 0;
        }

        @Override
        public Lanes lanes(int width) {
            return of.lanes(width);
        }

        @Override
        public void reverse(Lanes lanes) {
            of.reverse(lanes);
        }

        @Override
        public void tangent(Lanes lanes) {
            of.tangent(lanes);
        }
    }

    private static double[] diagonalOf(double[][] product) {
        double[] out = new double[product.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = product[i][i];
        }
        return out;
    }

    @Test
    void takesOneSweepOfEachPoint() {
        Elements first = Elements.with(1);
        Elements second = Elements.with(2);
        double[][] expected = Products.jacobianProduct(first.of, second.of);
        int before = first.of.reverseSweeps;
        int beforeOther = second.of.reverseSweeps;
        assertEquals(
                Strategy.DIAGONAL,
                Products.explain(first, second, DEFAULTS).chosen().strategy());
        Seeds.assertClose(expected, Products.jacobianProduct(first, second, DEFAULTS.into(matrix(9, M, M))));
        Seeds.assertClose(diagonalOf(expected), Products.diagonal(first, second, DEFAULTS));
        assertEquals(before + 2, first.of.reverseSweeps);
        assertEquals(beforeOther + 2, second.of.reverseSweeps);
        double[][] own = Products.jacobianProduct(first.of, first.of);
        before = first.of.reverseSweeps;
        Seeds.assertClose(own, Products.jacobianProduct(first, first));
        assertEquals(before + 1, first.of.reverseSweeps);
    }

    @Test
    void staysSoWithDiagonalsInBetween() {
        Elements first = Elements.with(1);
        Elements second = Elements.with(2);
        for (double sign : new double[] {1, -1}) {
            double[] d = vector(7, 2 * M);
            d[3] *= sign;
            ProductOptions options = DEFAULTS.sigma(Sigma.diagonal(d));
            for (Elements other : new Elements[] {second, first}) {
                assertEquals(
                        Strategy.DIAGONAL,
                        Products.explain(first, other, options).chosen().strategy());
                double[][] expected = Products.jacobianProduct(first.of, other.of, options);
                Seeds.assertClose(expected, Products.jacobianProduct(first, other, options));
            }
        }
        ProductOptions dense = DEFAULTS.sigma(Sigma.dense(matrix(8, 2 * M, 2 * M)));
        Seeds.assertClose(
                Products.jacobianProduct(first.of, second.of, dense), Products.jacobianProduct(first, second, dense));
    }

    @Test
    void isNotWhatOthersAre() {
        Elements first = Elements.with(1);
        ProductOptions forced = DEFAULTS.strategy(Strategy.DIAGONAL);
        assertEquals(
                "strategy is DIAGONAL, but these Jacobians are not diagonal",
                assertThrows(IllegalArgumentException.class, () -> Products.jacobianProduct(first, first.of, forced))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Products.jacobianProduct(first, first, forced.rows(0, 2)));
        assertThrows(
                CancellationException.class,
                () -> Products.jacobianProduct(first, first, forced.cancelledWhen(() -> true)));
    }
}
