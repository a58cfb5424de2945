package io.jacquard.product;

import io.jacquard.support.Checks;
import io.jacquard.support.Rows;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Products of two Jacobians, each given by a linearised point: the driver behind {@code jacobianProduct}. */
public final class Products {
    /** Into how many pieces a loop is cut at most. */
    private static final int PIECES = 32;

    private Products() {}

    /**
     * J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup> with default options.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @return a fresh array of as many rows as J<sub>1</sub> has, each as long as J<sub>2</sub> has rows
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns
     */
    public static double[][] jacobianProduct(Linearized first, Linearized second) {
        return jacobianProduct(first, second, ProductOptions.defaults());
    }

    /**
     * J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup> by the {@linkplain Strategy strategy} that {@link #explain} tells.
     *
     * <p>If both points are the same object, the result is exactly symmetric.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @param options where the result goes, how it is computed, who hears of progress, what cancels
     * @return the product: as many rows as J<sub>1</sub> has, each as long as J<sub>2</sub> has rows; the array of the
     *     options, if they have one
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns, the array of the options has
     *     another shape, or their memory is too little
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel the product
     */
    public static double[][] jacobianProduct(Linearized first, Linearized second, ProductOptions options) {
        return jacobianProduct(first, second, new VectorProducts(), options);
    }

    /**
     * The same of points that are yet to be made: at the same time, if the options lend a thread.
     *
     * @param first makes the point of J<sub>1</sub>
     * @param second makes that of J<sub>2</sub>, and may run while the first does
     * @param options where the result goes, how it is computed, who hears of progress, what cancels
     * @return the product
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns, the array of the options has
     *     another shape, or their memory is too little; what making the first point throws, or else the second, is thrown on
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel the product
     */
    public static double[][] jacobianProduct(
            Supplier<? extends Linearized> first, Supplier<? extends Linearized> second, ProductOptions options) {
        List<Supplier<? extends Linearized>> makers = List.of(first, second);
        Linearized[] points = new Linearized[makers.size()];
        options.crew()
                .run(
                        points.length,
                        () -> piece -> points[piece] = makers.get(piece).get());
        return jacobianProduct(points[0], points[1], options);
    }

    /** Some trips of a loop: those from one number up to another. */
    @FunctionalInterface
    public interface Trips {
        /**
         * Runs them, one after the other.
         *
         * @param begin the number of the first
         * @param end the number behind that of the last
         */
        void run(int begin, int end);
    }

    /**
     * Runs a loop whose trips have nothing to do with each other, such as that over the samples of a batch: in one piece, or in pieces by the threads that the options
     * lend. When it returns or throws, no thread works on it.
     *
     * @param options whose executor is asked
     * @param count how many trips there are; none if it is less than one
     * @param trips runs some of them, several threads at a time; what it throws is thrown on: of several, what the caller's thread alone would have met
     * @throws java.util.concurrent.CancellationException if the caller is interrupted while it waits for other threads
     */
    public static void trips(ProductOptions options, int count, Trips trips) {
        if (options.crew().threads() == 1) {
            trips.run(0, count);
            return;
        }
        int pieces = Math.max(0, Math.min(count, PIECES));
        options.crew()
                .run(
                        pieces,
                        () -> piece -> trips.run(
                                (int) ((long) count * piece / pieces), (int) ((long) count * (piece + 1) / pieces)));
    }

    /** {@code known}: what earlier products have left for this one, which leaves more. */
    static double[][] jacobianProduct(
            Linearized first, Linearized second, VectorProducts known, ProductOptions options) {
        check(first, second, options);
        Sides sides = options.sides(first, second);
        double[][] product = options.result(sides.first().rows(), sides.second().rows());
        compute(sides.first(), sides.second(), known, options, product);
        if (sides.isMirrored()) {
            Triangles.mirror(product);
        }
        return product;
    }

    private static void compute(
            Linearized first, Linearized second, VectorProducts known, ProductOptions options, double[][] product) {
        if (isEmpty(first, second)) {
            Rows.fill(product, 0.0); // an empty sum
            return;
        }
        Contraction contraction = Contractions.create();
        boolean other = options.strategy().orElse(Strategy.STRUCTURED) != Strategy.STRUCTURED;
        Optional<Structure> structure = other ? Optional.empty() : Structure.of(first, second, known, contraction);
        ProductPlan.Alternative way = new Planner(first, second, structure, options, contraction)
                .plan(options.strategy())
                .chosen();
        Course course = new Course(options, second.rows());
        if (way.strategy() == Strategy.STRUCTURED) {
            Structure terms = structure.orElseThrow();
            if (new StructuredProduct(terms, course, product, options, contraction).run()) {
                return;
            }
            way = new Planner(first, second, Optional.empty(), options, contraction)
                    .plan(Optional.empty())
                    .chosen();
        }
        switch (way.strategy()) {
            case COMPOSED -> new ComposedProduct(first, second, course, product, way.passing(), options.crew()).run();
            case DIAGONAL -> DiagonalJacobian.product(first, second, course, product);
            case COLUMNS -> new ColumnsProduct(first, second, course, product, options.crew(), contraction).run();
            default ->
                new TiledProduct(first, second, course, product, new Tiles(way.held(), way.passing()), options.crew())
                        .run();
        }
    }

    /**
     * How a product with these options would be computed, what that is estimated to take, and what else there is. Runs one reverse sweep at most, over four rows.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @param options those of the product
     * @return the plan
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns, or memory is too little
     */
    public static ProductPlan explain(Linearized first, Linearized second, ProductOptions options) {
        return explain(first, second, new VectorProducts(), options);
    }

    /** {@code known}: what earlier products have left. */
    static ProductPlan explain(Linearized first, Linearized second, VectorProducts known, ProductOptions options) {
        check(first, second, options);
        Sides sides = options.sides(first, second);
        if (isEmpty(sides.first(), sides.second())) {
            ProductPlan.Alternative nothing = new ProductPlan.Alternative(Strategy.COMPOSED, 0, 0, 0, 0, 0);
            return new ProductPlan(nothing, List.of(nothing), options.memory());
        }
        Contraction contraction = Contractions.create();
        Optional<Structure> structure = Structure.of(sides.first(), sides.second(), known, contraction);
        return new Planner(sides.first(), sides.second(), structure, options, contraction).plan(options.strategy());
    }

    /**
     * The diagonal of J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup>, without the rest: a reverse sweep for each row at each point, or a tangent sweep for each
     * column, whichever are estimated to cost less. Holds eight rows or sixteen columns, and as many lanes.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>, of as many rows and columns
     * @param options which part of the product, what is in between, who hears of progress, what cancels; their result, strategy, memory and executor are not looked at
     * @return a fresh array of length m
     * @throws IllegalArgumentException if the Jacobians differ in their number of rows or columns
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel it
     */
    public static double[] diagonal(Linearized first, Linearized second, ProductOptions options) {
        check(first, second, options);
        Sides sides = options.sides(first, second);
        Checks.count("second", "rows", sides.second().rows(), sides.first().rows());
        return new DiagonalProduct(
                        sides.first(),
                        sides.second(),
                        new Course(options, sides.second().rows()))
                .run();
    }

    /**
     * The product with a vector, J<sub>1</sub>&middot;(J<sub>2</sub><sup>T</sup>&middot;w), without the product: one reverse and one tangent sweep.
     *
     * @param first the point of J<sub>1</sub>
     * @param second the point of J<sub>2</sub>
     * @param w a number for each column of the product
     * @param options which part of the product, and what is in between; the others are not looked at
     * @return a number for each row of the product
     * @throws IllegalArgumentException if the Jacobians differ in their number of columns, or {@code w} has another length
     */
    public static double[] times(Linearized first, Linearized second, double[] w, ProductOptions options) {
        check(first, second, options);
        Sides sides = options.sides(first, second);
        Checks.present("w", w);
        Checks.length("w", w, sides.second().rows());
        Lanes bars = sides.second().lanes(1);
        bars.seedOutput(0, w);
        sides.second().reverse(bars);
        Lanes dots = sides.first().lanes(1);
        bars.moveInput(0, dots, 0);
        sides.first().tangent(dots);
        double[] result = new double[sides.first().rows()];
        LinearizedJacobian.copy(dots.output(0, result), result);
        return result;
    }

    /** Whether there is nothing to multiply. */
    private static boolean isEmpty(Linearized first, Linearized second) {
        return first.rows() == 0 || second.rows() == 0 || first.columns() == 0;
    }

    private static void check(Linearized first, Linearized second, ProductOptions options) {
        Checks.present("first", first);
        Checks.present("second", second);
        Checks.present("options", options);
        Checks.count("second", "columns", second.columns(), first.columns());
    }
}
