package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks of products, parts of them, products with a matrix in between, and of several points at once, against all Jacobians written out. */
class PartsOfProductsTest {
    private static final int N = 7;
    private static final ProductOptions DEFAULTS = ProductOptions.defaults();

    private static LinearizedJacobian jacobian(Linearized point) {
        return SeedJacobian.of(point);
    }

    /** Points with and without factors, of one and of several rows. */
    private static List<LinearizedJacobian> points() {
        double[][] shape = {new double[3], {}, new double[4]};
        double[][] vectors = matrix(31, 3, N);
        FactorsPoint factors = new FactorsPoint(matrix(30, 6, 3), vectors, (terms, p) -> {
            for (double[] v : vectors) {
                terms.vector(0, 0, 0, 0, N, v, 0);
            }
        });
        return List.of(
                jacobian(SeedPoint.forward(vector(1, N), matrix(3, 9, N))),
                jacobian(SeedPoint.forward(vector(2, N), matrix(4, 1, N))),
                jacobian(new MatrixPoint(matrix(5, 6, N), shape)),
                jacobian(new MatrixPoint(matrix(6, 4, N), shape)),
                jacobian(factors));
    }

    private static double[][] times(double[][] a, double[][] m, double[][] b) {
        double[][] out = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < m.length; j++) {
                    for (int l = 0; l < m.length; l++) {
                        out[i][k] += a[i][j] * m[j][l] * b[k][l];
                    }
                }
            }
        }
        return out;
    }

    private static double[][] diagonal(double[] d) {
        double[][] out = new double[d.length][d.length];
        for (int j = 0; j < d.length; j++) {
            out[j][j] = d[j];
        }
        return out;
    }

    private static double[][] ones(int n) {
        double[] d = new double[n];
        Arrays.fill(d, 1.0);
        return diagonal(d);
    }

    private static double[][] block(double[][] a, int begin, int end) {
        return Arrays.copyOfRange(a, begin, end);
    }

    private static double[][] transposed(double[][] a, int columns) {
        double[][] out = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                out[j][i] = a[i][j];
            }
        }
        return out;
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-13 * (1 + largest(expected)));
        }
    }

    private static double largest(double[][] a) {
        return Arrays.stream(a)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static void assertSymmetric(double[][] product) {
        assertArrayEquals(transposed(product, product.length), product);
    }

    /** All of the strategies that there are, with much memory and with little. */
    private static void assertProduct(
            double[][] expected, LinearizedJacobian first, LinearizedJacobian second, ProductOptions options) {
        List<ProductOptions> ways = new ArrayList<>(List.of(options));
        for (ProductPlan.Alternative a : first.explain(second, options).alternatives()) {
            ways.add(options.strategy(a.strategy()));
            long least = first.explain(second, options.strategy(a.strategy()).memory(Long.MAX_VALUE / 4))
                    .chosen()
                    .bytes();
            ways.add(options.strategy(a.strategy()).memory(least));
        }
        for (ProductOptions way : ways) {
            assertClose(expected, first.timesTranspose(second, way));
        }
        if (expected.length > 0 && expected.length == expected[0].length) {
            double[] diagonal = first.timesTransposeDiagonal(second, options);
            for (int i = 0; i < diagonal.length; i++) {
                assertEquals(expected[i][i], diagonal[i], 1e-13 * (1 + largest(expected)));
            }
        }
        int columns = expected.length == 0 ? 0 : expected[0].length;
        if (expected.length > 0) {
            double[] w = vector(77, columns);
            double[] product = first.timesTransposeTimes(second, w, options);
            double[][] as = times(expected, ones(columns), new double[][] {w});
            assertClose(as, transposed(new double[][] {product}, product.length));
        }
    }

    private record Case(Sigma sigma, double[][] matrix, boolean symmetric) {}

    private static List<Case> sigmas() {
        double[] positive = vector(11, N);
        double[] any = vector(12, N);
        positive[2] = 0;
        any[3] = -1;
        double[][] skew = matrix(13, N, N);
        double[][] even = times(skew, ones(N), skew);
        List<Case> out = new ArrayList<>(List.of(
                new Case(Sigma.diagonal(positive), diagonal(positive), true),
                new Case(Sigma.diagonal(any), diagonal(any), true),
                new Case(Sigma.dense(skew), skew, false),
                new Case(Sigma.dense(even), even, true)));
        for (int rank : new int[] {0, 1, 3, 9}) {
            double[][] l = matrix(14, N, rank);
            double[][] identity = rank == 0 ? new double[0][] : ones(rank);
            out.add(new Case(Sigma.factor(l), times(l, identity, l), true));
        }
        return out;
    }

    @Test
    void aMatrixStandsBetweenTwoJacobians() {
        for (LinearizedJacobian first : points()) {
            for (LinearizedJacobian second : points()) {
                for (Case c : sigmas()) {
                    double[][] expected = times(first.toMatrix(), c.matrix, second.toMatrix());
                    assertProduct(expected, first, second, DEFAULTS.sigma(c.sigma));
                }
            }
        }
    }

    @Test
    void aCovarianceComesOutSymmetric() {
        for (LinearizedJacobian point : points()) {
            for (Case c : sigmas()) {
                double[][] product = point.timesTranspose(point, DEFAULTS.sigma(c.sigma));
                assertClose(times(point.toMatrix(), c.matrix, point.toMatrix()), product);
                if (c.symmetric) {
                    assertSymmetric(product);
                }
            }
        }
    }

    @Test
    void aBlockIsAPartOfTheProduct() {
        for (LinearizedJacobian first : points()) {
            for (LinearizedJacobian second : points()) {
                int m1 = first.rows();
                int m2 = second.rows();
                double[][] a = first.toMatrix();
                double[][] b = second.toMatrix();
                for (int[] of : new int[][] {
                    {0, m1, 0, m2}, {0, 1, 0, 1}, {m1 / 2, m1, 0, m2}, {m1 / 3, m1, m2 / 2, m2}, {m1, m1, 0, m2}
                }) {
                    ProductOptions options = DEFAULTS.rows(of[0], of[1]).columns(of[2], of[3]);
                    double[][] expected = times(block(a, of[0], of[1]), ones(N), block(b, of[2], of[3]));
                    assertProduct(expected, first, second, options);
                    double[] w = {1.0};
                    ProductOptions column = DEFAULTS.columns(m2 - 1, m2);
                    double[][] last = times(a, ones(N), block(b, m2 - 1, m2));
                    assertClose(transposed(last, 1), new double[][] {first.timesTransposeTimes(second, w, column)});
                }
            }
        }
    }

    @Test
    void aBlockOfAPointWithItselfIsSymmetricOnTheDiagonal() {
        for (LinearizedJacobian point : points()) {
            int m = point.rows();
            ProductOptions options = DEFAULTS.rows(m / 3, m).columns(m / 3, m);
            assertSymmetric(point.timesTranspose(point, options));
        }
    }

    @Test
    void independentsContributeParts() {
        for (LinearizedJacobian first : points()) {
            for (LinearizedJacobian second : points()) {
                for (int[] of : new int[][] {{0, N}, {0, 1}, {2, 6}, {N, N}}) {
                    double[] mask = new double[N];
                    Arrays.fill(mask, of[0], of[1], 1.0);
                    double[][] expected = times(first.toMatrix(), diagonal(mask), second.toMatrix());
                    assertProduct(expected, first, second, DEFAULTS.independents(of[0], of[1]));
                }
            }
        }
        LinearizedJacobian point = points().get(0);
        double[] d = {2, 3};
        double[] whole = {0, 0, 2, 3, 0, 0, 0};
        double[][] part = point.timesTranspose(
                point, DEFAULTS.independents(2, 4).rows(1, 5).columns(1, 5).sigma(Sigma.diagonal(d)));
        double[][] rows = block(point.toMatrix(), 1, 5);
        assertClose(times(rows, diagonal(whole), rows), part);
        assertSymmetric(part);
    }

    @Test
    void pointsStandAboveEachOther() {
        List<LinearizedJacobian> all = points();
        List<List<LinearizedJacobian>> stacks = List.of(
                all,
                List.of(all.get(0)),
                List.of(all.get(0), all.get(1), all.get(0)),
                List.of(all.get(3), all.get(2), all.get(3)),
                List.of(all.get(4), all.get(0), all.get(4)),
                List.of(LinearizedJacobian.stacked(List.of(all.get(4), all.get(1))), all.get(0)));
        for (List<LinearizedJacobian> above : stacks) {
            LinearizedJacobian first = LinearizedJacobian.stacked(above);
            double[][] a = rows(above);
            assertClose(a, first.toMatrix());
            assertClose(new double[][] {values(above)}, new double[][] {first.value()});
            double[] w = vector(21, first.rows());
            assertClose(
                    times(new double[][] {w}, ones(w.length), transposed(a, N)),
                    new double[][] {first.transposeTimes(w)});
            double[] v = vector(22, N);
            assertClose(times(new double[][] {v}, ones(N), a), new double[][] {first.times(v)});
            for (List<LinearizedJacobian> below : stacks) {
                LinearizedJacobian second = LinearizedJacobian.stacked(below);
                assertProduct(times(a, ones(N), rows(below)), first, second, DEFAULTS);
                assertProduct(
                        times(block(a, 1, a.length), ones(N), rows(below)), first, second, DEFAULTS.rows(1, a.length));
            }
            assertSymmetric(first.timesTranspose(first, DEFAULTS));
        }
    }

    private static double[][] rows(List<LinearizedJacobian> of) {
        return of.stream().flatMap(j -> Arrays.stream(j.toMatrix())).toArray(double[][]::new);
    }

    private static double[] values(List<LinearizedJacobian> of) {
        return of.stream().flatMapToDouble(j -> Arrays.stream(j.value())).toArray();
    }

    /** The grid of a tangent kernel needs no more sweeps for being of many points: each is a trip of its own. */
    @Test
    void pointsInFactorsStayInFactors() {
        List<LinearizedJacobian> points = new ArrayList<>();
        double[][] a = matrix(3, 9, 40);
        for (int i = 0; i < 12; i++) {
            points.add(jacobian(SeedPoint.forward(vector(i, 40), a)));
        }
        LinearizedJacobian all = LinearizedJacobian.stacked(points);
        LinearizedJacobian one = points.get(0);
        ProductOptions some = DEFAULTS.strategy(Strategy.STRUCTURED).rows(2, 7);
        assertClose(
                one.timesTranspose(all, DEFAULTS.rows(2, 7).strategy(Strategy.TILES)), one.timesTranspose(all, some));
        double[][] grid = all.timesTranspose(all, DEFAULTS.strategy(Strategy.STRUCTURED));
        for (int i = 0; i < 12; i++) {
            for (int k = 0; k < 12; k++) {
                double[][] pair = points.get(i).timesTranspose(points.get(k), DEFAULTS);
                for (int row = 0; row < 9; row++) {
                    assertArrayEquals(pair[row], Arrays.copyOfRange(grid[9 * i + row], 9 * k, 9 * k + 9), 1e-15);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGONAL")
    void theListenerHearsHowLongTheRestTakes(Strategy strategy) {
        List<Duration> heard = new ArrayList<>();
        LinearizedJacobian point = jacobian(SeedPoint.forward(vector(1, N), matrix(3, 90, N)));
        LinearizedJacobian other = jacobian(SeedPoint.forward(vector(2, N), matrix(3, 90, N)));
        point.timesTranspose(other, DEFAULTS.strategy(strategy).listener((done, total, left) -> heard.add(left)));
        assertEquals(Duration.ZERO, heard.get(heard.size() - 1));
        assertTrue(heard.stream().noneMatch(Duration::isNegative), heard::toString);
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
        LinearizedJacobian point = points().get(0);
        double[][] result = matrix(40, 9, 9);
        double[][] before = Arrays.stream(result).map(double[]::clone).toArray(double[][]::new);
        Map<String, ProductOptions> wrong = new TreeMap<>(Map.of(
                "diagonal of sigma has length 6, expected 7", DEFAULTS.sigma(Sigma.diagonal(new double[6])),
                "sigma has 6 rows, expected 7", DEFAULTS.sigma(Sigma.dense(new double[6][6])),
                "sigma[0] has length 6, expected 7", DEFAULTS.sigma(Sigma.dense(new double[7][6])),
                "factor of sigma has 6 rows, expected 7", DEFAULTS.sigma(Sigma.factor(new double[6][2])),
                "factor of sigma[1] has length 1, expected 2",
                        DEFAULTS.sigma(Sigma.factor(new double[][] {{1, 2}, {1}, {}, {}, {}, {}, {}})),
                "rows from 3 to 10, but there are 9", DEFAULTS.rows(3, 10),
                "columns from 3 to 10, but there are 9", DEFAULTS.columns(3, 10),
                "independents from 3 to 8, but there are 7", DEFAULTS.independents(3, 8),
                "result has 9 rows, expected 2", DEFAULTS.rows(3, 5),
                "result[0] has length 9, expected 2", DEFAULTS.columns(3, 5)));
        wrong.forEach((message, options) -> assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> point.timesTranspose(point, options.into(result)))
                        .getMessage()));
        assertEquals(
                "rows from 3 to 2",
                assertThrows(IllegalArgumentException.class, () -> DEFAULTS.rows(3, 2))
                        .getMessage());
        double[][] small = matrix(41, 7, 7);
        assertEquals(
                "sigma[2] is the same array as result[2]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> point.timesTranspose(
                                        point,
                                        DEFAULTS.rows(0, 7)
                                                .columns(0, 7)
                                                .sigma(Sigma.dense(new double[][] {
                                                    new double[7],
                                                    new double[7],
                                                    small[2],
                                                    new double[7],
                                                    new double[7],
                                                    new double[7],
                                                    new double[7]
                                                }))
                                                .into(small)))
                        .getMessage());
        assertArrayEquals(before, result);
        assertEquals(
                "jacobians is empty, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> LinearizedJacobian.stacked(List.of()))
                        .getMessage());
        LinearizedJacobian other = jacobian(SeedPoint.forward(vector(1, 5), matrix(3, 2, 5)));
        assertEquals(
                "jacobians[1] has 5 columns, expected 7",
                assertThrows(IllegalArgumentException.class, () -> LinearizedJacobian.stacked(List.of(point, other)))
                        .getMessage());
    }

    /** The same vectors in the same columns, but in independents that are numbered or shaped in other ways. */
    private static FactorsPoint laidOut(int independent, int begin) {
        double[][] vectors = matrix(31, 3, N);
        return new FactorsPoint(
                matrix(30 + independent, 4, 3),
                vectors,
                (terms, p) -> {
                    for (double[] v : vectors) {
                        terms.vector(0, independent, 0, begin, N, v, 0);
                    }
                },
                independent);
    }

    @Test
    void termsMeetOnlyWhereIndependentsAreLaidOutAlike() {
        LinearizedJacobian one = jacobian(laidOut(0, 0));
        LinearizedJacobian other = jacobian(laidOut(1, 0));
        double[][] expected = times(one.toMatrix(), ones(N), other.toMatrix());
        assertProduct(expected, one, other, DEFAULTS);
        assertProduct(expected, one, other, DEFAULTS.rows(0, 4));
        LinearizedJacobian both = LinearizedJacobian.stacked(List.of(one, other));
        double[][] rows = both.toMatrix();
        assertProduct(times(rows, ones(N), rows), both, both, DEFAULTS);
    }

    @Test
    void aPlanOfNothingIsNothing() {
        for (LinearizedJacobian first : points()) {
            for (LinearizedJacobian second : points()) {
                for (ProductOptions options : List.of(
                        DEFAULTS.rows(0, 0),
                        DEFAULTS.columns(1, 1),
                        DEFAULTS.rows(0, 0).columns(0, 0),
                        DEFAULTS.independents(3, 3),
                        DEFAULTS.sigma(Sigma.factor(new double[N][0])))) {
                    ProductPlan plan = first.explain(second, options);
                    assertEquals(0, plan.chosen().nanoseconds());
                    assertEquals(0, plan.chosen().bytes());
                    first.timesTranspose(second, options);
                }
            }
        }
    }

    /** Local arrays of many points, which share lanes. */
    @Test
    void aStackAllocatesWhatItsPlanSays() {
        List<LinearizedJacobian> points = new ArrayList<>();
        double[][] a = matrix(3, 9, 4000);
        for (int i = 0; i < 40; i++) {
            points.add(jacobian(SeedPoint.forward(vector(i, 4000), a)));
        }
        LinearizedJacobian all = LinearizedJacobian.stacked(points);
        ProductOptions options = DEFAULTS.memory(2L << 20).into(new double[360][360]);
        for (Strategy strategy : List.of(Strategy.STRUCTURED, Strategy.COMPOSED)) {
            long planned = all.explain(all, options.strategy(strategy)).chosen().bytes();
            var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
            all.timesTranspose(all, options.strategy(strategy));
            long before = threads.getCurrentThreadAllocatedBytes();
            all.timesTranspose(all, options.strategy(strategy));
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(bytes <= 1.3 * planned, () -> strategy + " " + bytes + ", planned " + planned);
        }
    }
}
