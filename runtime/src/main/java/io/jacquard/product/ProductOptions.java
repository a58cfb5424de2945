package io.jacquard.product;

import io.jacquard.support.Checks;
import io.jacquard.support.WrittenArrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which product of two Jacobians is to be computed, and how. Immutable: each method returns changed options and leaves these as
 * they are.
 *
 * <pre>{@code
 * SeedFJacobian.jacobianProduct(x1, x2, a, ProductOptions.defaults().into(product).cancelledWhen(stop::get));
 * }</pre>
 */
public final class ProductOptions {
    /** About what a last-level cache holds: rows that are used again should still be there. */
    private static final long DEFAULT_MEMORY = 16L << 20;

    private static final ProductOptions DEFAULTS = new ProductOptions();

    // Set before an object is handed out, and never again.
    private double @Nullable [][] into;
    private @Nullable ProductListener listener;
    private @Nullable BooleanSupplier cancelled;
    private @Nullable Strategy strategy;
    private long memory = DEFAULT_MEMORY;
    private Crew crew = Crew.ALONE;
    private @Nullable Span rows;
    private @Nullable Span columns;
    private @Nullable Span independents;
    private @Nullable Sigma sigma;

    private ProductOptions() {}

    /** Some of the rows or columns of a Jacobian. */
    private record Span(String name, int begin, int end) {
        Span {
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException(name + " from " + begin + " to " + end);
            }
        }

        void check(int all) {
            if (end > all) {
                throw new IllegalArgumentException(name + " from " + begin + " to " + end + ", but there are " + all);
            }
        }
    }

    private ProductOptions changed(Consumer<ProductOptions> change) {
        ProductOptions out = new ProductOptions();
        out.into = into;
        out.listener = listener;
        out.cancelled = cancelled;
        out.strategy = strategy;
        out.memory = memory;
        out.crew = crew;
        out.rows = rows;
        out.columns = columns;
        out.independents = independents;
        out.sigma = sigma;
        change.accept(out);
        return out;
    }

    /**
     * All of the product with nothing in between, a fresh result, nobody listening, cancelled by nothing but an interrupt, the strategy that is estimated to be the fastest within 16 MiB.
     *
     * @return the options
     */
    public static ProductOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Where the product goes, instead of a fresh array.
     *
     * @param result overwritten; as many distinct rows as the first Jacobian has, each as long as the second has rows;
     *     unspecified if the product is cancelled or a sweep throws
     * @return the changed options
     */
    public ProductOptions into(double[][] result) {
        Checks.present("result", result);
        return changed(o -> o.into = result);
    }

    /**
     * Who hears of progress.
     *
     * @param listener called after every sweep
     * @return the changed options
     */
    public ProductOptions listener(ProductListener listener) {
        Checks.present("listener", listener);
        return changed(o -> o.listener = listener);
    }

    /**
     * What cancels the product. Asked before every sweep; if it says so, the product ends in a {@link
     * java.util.concurrent.CancellationException}. An interrupt of the computing thread does the same without being asked
     * for, and leaves the thread interrupted.
     *
     * @param cancelled whether to cancel
     * @return the changed options
     */
    public ProductOptions cancelledWhen(BooleanSupplier cancelled) {
        Checks.present("cancelled", cancelled);
        return changed(o -> o.cancelled = cancelled);
    }

    /**
     * How the product is computed, instead of how that is estimated to be fastest.
     *
     * @param strategy the way
     * @return the changed options
     */
    public ProductOptions strategy(Strategy strategy) {
        Checks.present("strategy", strategy);
        return changed(o -> o.strategy = strategy);
    }

    /**
     * What the product may allocate, beside the result and the two points: rows, lanes and their scratch, but for headers of arrays.
     *
     * @param bytes how many bytes; where that is less than any strategy needs, the product is refused with the least that it needs
     * @return the changed options
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public ProductOptions memory(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ", expected at least 0");
        }
        return changed(o -> o.memory = bytes);
    }

    /**
     * Threads that help the caller's. Results are the same, bit for bit, whatever their number, as long as the plan is: each thread takes memory of its own, which the plan
     * counts, so where memory is scarce fewer rows may be held. The listener and the test that cancels are called by the caller's thread and by these, one at a time. The forward
     * sweeps of {@code jacobianProduct} run at once where they use no fields, objects and classes of the user's; over the samples of a batch, each is divided among the threads instead. What one piece of the work throws is thrown on: of several, what the
     * caller's thread alone would have met.
     *
     * @param executor runs tasks, at once or later; none is left behind when the product ends; if it rejects one, so does the product
     * @param threads how many threads work at a time, the caller's included
     * @return the changed options
     * @throws IllegalArgumentException if {@code threads} is less than one
     */
    public ProductOptions executor(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected at least 1");
        }
        Crew crew = new Crew(Checks.present("executor", executor), threads);
        return changed(o -> o.crew = crew);
    }

    /**
     * A block of the product: the rows of the first Jacobian that it is of. The result has only these.
     *
     * @param begin the first row
     * @param end the row behind the last
     * @return the changed options
     * @throws IllegalArgumentException if {@code begin} is negative or {@code end} less; by the product if there are not so many rows
     */
    public ProductOptions rows(int begin, int end) {
        Span span = new Span("rows", begin, end);
        return changed(o -> o.rows = span);
    }

    /**
     * A block of the product: the rows of the second Jacobian that it is of, which are columns of the product. The result has only these.
     *
     * @param begin the first column
     * @param end the column behind the last
     * @return the changed options
     * @throws IllegalArgumentException if {@code begin} is negative or {@code end} less; by the product if there are not so many columns
     */
    public ProductOptions columns(int begin, int end) {
        Span span = new Span("columns", begin, end);
        return changed(o -> o.columns = span);
    }

    /**
     * A part of the product: what some independents contribute to it, a layer's weights, say. It is the sum of such parts.
     *
     * @param begin the first independent, counted end to end in the order of declaration
     * @param end the one behind the last
     * @return the changed options
     * @throws IllegalArgumentException if {@code begin} is negative or {@code end} less; by the product if there are not so many independents
     */
    public ProductOptions independents(int begin, int end) {
        Span span = new Span("independents", begin, end);
        return changed(o -> o.independents = span);
    }

    /**
     * What stands between the Jacobians: J<sub>1</sub>&middot;&Sigma;&middot;J<sub>2</sub><sup>T</sup>. Of one point with itself, the result is exactly symmetric if &Sigma; is.
     *
     * @param sigma of as many rows and columns as there are independents, or as {@link #independents} selects
     * @return the changed options
     */
    public ProductOptions sigma(Sigma sigma) {
        Checks.present("sigma", sigma);
        return changed(o -> o.sigma = sigma);
    }

    /**
     * For generated code: refuses a result of the caller's that shares a row with an argument which the sweeps still read
     * while the result is written.
     *
     * @param name the argument's name
     * @param rows the argument; null passes
     * @throws IllegalArgumentException if a row of the result is also a row of the argument
     */
    public void requireDistinctRows(String name, Object[] rows) {
        resultTable().checkRows(name, rows);
    }

    /**
     * For generated code: refuses a result of the caller's that has an argument as a row which the sweeps still read while
     * the result is written.
     *
     * @param name the argument's name
     * @param array the argument, of one dimension; null passes
     * @throws IllegalArgumentException if a row of the result is also the argument
     */
    public void requireDistinct(String name, Object array) {
        resultTable().check(name, array);
    }

    /** What it takes to see that no two rows of the result are the same array. */
    long bytesToCheck(int rows) {
        return into == null ? 0 : Checks.bytesToCheck(rows);
    }

    /** The result, checked, or a fresh one. */
    double[][] result(int rows, int columns) {
        if (into == null) {
            return new double[rows][columns];
        }
        Checks.matrix("result", into, rows, columns);
        if (sigma != null) {
            sigma.check(resultTable());
        }
        return into;
    }

    /** What two Jacobians are multiplied as. */
    Sides sides(Linearized first, Linearized second) {
        Linearized one = select(independents, some(rows, first));
        boolean same = first == second && isSame(rows, columns, first.rows());
        Linearized other = same ? one : select(independents, some(columns, second));
        return sigma == null ? new Sides(one, other, false) : sigma.between(one, other);
    }

    Optional<Strategy> strategy() {
        return Optional.ofNullable(strategy);
    }

    long memory() {
        return memory;
    }

    Crew crew() {
        return crew;
    }

    @Nullable
    ProductListener listener() {
        return listener;
    }

    boolean cancelled() {
        return cancelled != null && cancelled.getAsBoolean();
    }

    private static boolean isSame(@Nullable Span a, @Nullable Span b, int all) {
        Span whole = new Span("", 0, all);
        Span one = a == null ? whole : a;
        Span other = b == null ? whole : b;
        return one.begin == other.begin && one.end == other.end;
    }

    private static Linearized some(@Nullable Span rows, Linearized point) {
        if (rows == null) {
            return point;
        }
        rows.check(point.rows());
        return RowRange.of(point, rows.begin, rows.end);
    }

    private static Linearized select(@Nullable Span columns, Linearized point) {
        if (columns == null) {
            return point;
        }
        columns.check(point.columns());
        return new MappedPoint(point, new ColumnMap.Selection(columns.begin, columns.end - columns.begin));
    }

    private WrittenArrays resultTable() {
        WrittenArrays table = new WrittenArrays();
        if (into != null) {
            table.addRows("result", into);
        }
        return table;
    }
}
