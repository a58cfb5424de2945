package io.jacquard.product;

import io.jacquard.support.Checks;
import io.jacquard.support.WrittenArrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a product of two Jacobians is to be computed. Immutable: each method returns changed options and leaves these as
 * they are.
 *
 * <pre>{@code
 * SeedFJacobian.jacobianProduct(x1, x2, a, ProductOptions.defaults().into(product).cancelledWhen(stop::get));
 * }</pre>
 */
public final class ProductOptions {
    /** About what a last-level cache holds: rows that are used again should still be there. */
    private static final long DEFAULT_MEMORY = 16L << 20;

    private static final ProductOptions DEFAULTS =
            new ProductOptions(null, (done, total) -> {}, () -> false, null, DEFAULT_MEMORY, Crew.ALONE);

    private final double @Nullable [][] into;
    private final ProductListener listener;
    private final BooleanSupplier cancelled;
    private final @Nullable Strategy strategy;
    private final long memory;
    private final Crew crew;

    private ProductOptions(
            double @Nullable [][] into,
            ProductListener listener,
            BooleanSupplier cancelled,
            @Nullable Strategy strategy,
            long memory,
            Crew crew) {
        this.into = into;
        this.listener = listener;
        this.cancelled = cancelled;
        this.strategy = strategy;
        this.memory = memory;
        this.crew = crew;
    }

    /**
     * A fresh result, nobody listening, cancelled by nothing but an interrupt, the strategy that is estimated to be the fastest within 16 MiB.
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
        return new ProductOptions(Checks.present("result", result), listener, cancelled, strategy, memory, crew);
    }

    /**
     * Who hears of progress.
     *
     * @param listener called after every sweep
     * @return the changed options
     */
    public ProductOptions listener(ProductListener listener) {
        return new ProductOptions(into, Checks.present("listener", listener), cancelled, strategy, memory, crew);
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
        return new ProductOptions(into, listener, Checks.present("cancelled", cancelled), strategy, memory, crew);
    }

    /**
     * How the product is computed, instead of how that is estimated to be fastest.
     *
     * @param strategy the way
     * @return the changed options
     */
    public ProductOptions strategy(Strategy strategy) {
        return new ProductOptions(into, listener, cancelled, Checks.present("strategy", strategy), memory, crew);
    }

    /**
     * What the product may allocate, beside the result and the two points: rows and lanes, but for headers of arrays and for what sweeps use as scratch.
     *
     * @param bytes how many bytes; where that is less than any strategy needs, the product is refused with the least that it needs
     * @return the changed options
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public ProductOptions memory(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ", expected at least 0");
        }
        return new ProductOptions(into, listener, cancelled, strategy, bytes, crew);
    }

    /**
     * Threads that help the caller's. Results are the same, bit for bit, whatever their number. Strategies {@link Strategy#TILES} and {@link
     * Strategy#STRUCTURED} make use of them; each takes memory of its own, which the plan counts. The listener and the test that cancels are called by the caller's
     * thread and by these, one at a time.
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
        return new ProductOptions(
                into, listener, cancelled, strategy, memory, new Crew(Checks.present("executor", executor), threads));
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

    /** The result, checked, or a fresh one. */
    double[][] result(int rows, int columns) {
        if (into == null) {
            return new double[rows][columns];
        }
        Checks.matrix("result", into, rows, columns);
        return into;
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

    ProductListener listener() {
        return listener;
    }

    boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private WrittenArrays resultTable() {
        WrittenArrays table = new WrittenArrays();
        if (into != null) {
            table.addRows("result", into);
        }
        return table;
    }
}
