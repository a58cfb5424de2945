package io.jacquard.product;

import io.jacquard.Jacobian;
import io.jacquard.support.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The Jacobian of a linearised point: every operation, written once over the sweeps. Generated Jacobian companions extend
 * it.
 *
 * <p>Nothing is allocated by repeated {@link #times(double[], double[])} and {@link #transposeTimes(double[], double[])}
 * of one thread: the lane that they sweep in (n + m numbers and scratch) is kept for the next call. Threads that meet
 * here each use a lane of their own.
 */
public abstract class LinearizedJacobian implements Jacobian {
    private final Linearized point;
    private @Nullable VectorProducts known;
    private final AtomicReference<Lanes> idleLane = new AtomicReference<>();

    /**
     * The Jacobian at a point.
     *
     * @param point the point
     */
    protected LinearizedJacobian(Linearized point) {
        this.point = Checks.present("point", point);
    }

    @Override
    public final int rows() {
        return point.rows();
    }

    @Override
    public final int columns() {
        return point.columns();
    }

    @Override
    public final void value(double[] result) {
        Checks.length("result", result, rows());
        copy(point.value(result), result);
    }

    @Override
    public final void times(double[] v, double[] result) {
        Checks.length("v", v, columns());
        Checks.length("result", result, rows());
        Lanes lane = takeLane();
        lane.seedInput(0, v);
        point.tangent(lane);
        copy(lane.output(0, result), result);
        idleLane.set(lane);
    }

    @Override
    public final void transposeTimes(double[] w, double[] result) {
        Checks.length("w", w, rows());
        Checks.length("result", result, columns());
        Lanes lane = takeLane();
        lane.clear(); // the reverse sweep adds to the input bars
        lane.seedOutput(0, w);
        point.reverse(lane);
        copy(lane.input(0, result), result);
        idleLane.set(lane);
    }

    /**
     * {@inheritDoc}
     *
     * <p>If {@code other} is generated too, the sweeps run as in {@link Products#jacobianProduct(Linearized, Linearized,
     * ProductOptions)}; the product with itself is exactly symmetric.
     */
    @Override
    public final void timesTranspose(Jacobian other, double[][] result) {
        if (other instanceof LinearizedJacobian linearized) {
            timesTranspose(linearized, ProductOptions.defaults().into(result));
        } else {
            Jacobian.super.timesTranspose(other, result);
        }
    }

    /**
     * The product J&middot;K<sup>T</sup> with the Jacobian K at another point, or of another function of the same independents, as the options say.
     *
     * @param other K; as many columns as this
     * @param options where the result goes, how it is computed, who hears of progress, what cancels
     * @return m rows, each as long as K has rows; the array of the options, if they have one
     * @throws IllegalArgumentException if {@code other} has another number of columns, the array of the options another shape, or their memory is too little
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel the product
     */
    public final double[][] timesTranspose(LinearizedJacobian other, ProductOptions options) {
        return Products.jacobianProduct(point, pointOf(other), known(other), options);
    }

    /**
     * How {@link #timesTranspose(LinearizedJacobian, ProductOptions)} would compute a product, what that is estimated to take, and what else there is. Runs one
     * reverse sweep at most, over four rows.
     *
     * @param other K; as many columns as this
     * @param options those of the product
     * @return the plan
     * @throws IllegalArgumentException if {@code other} has another number of columns, or memory is too little
     */
    public final ProductPlan explain(LinearizedJacobian other, ProductOptions options) {
        return Products.explain(point, pointOf(other), known(other), options);
    }

    /**
     * The diagonal of the product J&middot;K<sup>T</sup> alone, by {@link Products#diagonal}; its sum is the trace.
     *
     * @param other K; as many rows and columns as this
     * @return a fresh array of length m
     * @throws IllegalArgumentException if {@code other} has another number of rows or columns
     */
    public final double[] timesTransposeDiagonal(LinearizedJacobian other) {
        Linearized second = pointOf(other);
        Checks.count("other", "rows", other.rows(), rows());
        return Products.diagonal(point, second, ProductOptions.defaults());
    }

    /**
     * The trace of the product J&middot;K<sup>T</sup>: the sum of {@link #timesTransposeDiagonal}, at its cost.
     *
     * @param other K; as many rows and columns as this
     * @return the sum
     * @throws IllegalArgumentException if {@code other} has another number of rows or columns
     */
    public final double timesTransposeTrace(LinearizedJacobian other) {
        double sum = 0;
        for (double each : timesTransposeDiagonal(other)) {
            sum += each;
        }
        return sum;
    }

    /**
     * The diagonal of the product J&middot;K<sup>T</sup> that the options describe, or of J&middot;&Sigma;&middot;K<sup>T</sup>: variances, where J is K and &Sigma; a covariance.
     *
     * @param other K; as many columns as this
     * @param options which rows, which independents, what is in between, who hears of progress, what cancels
     * @return a fresh array
     * @throws IllegalArgumentException if {@code other} has another number of columns, or the product is not square
     * @throws java.util.concurrent.CancellationException if the options or an interrupt cancel it
     */
    public final double[] timesTransposeDiagonal(LinearizedJacobian other, ProductOptions options) {
        return Products.diagonal(point, pointOf(other), options);
    }

    /**
     * The product with a vector, J&middot;(K<sup>T</sup>&middot;w) or J&middot;&Sigma;&middot;(K<sup>T</sup>&middot;w), without the product.
     *
     * @param other K; as many columns as this
     * @param w a number for each column of the product
     * @param options which rows, columns and independents, and what is in between
     * @return a fresh array, with a number for each row of the product
     * @throws IllegalArgumentException if {@code other} has another number of columns, or {@code w} another length
     */
    public final double[] timesTransposeTimes(LinearizedJacobian other, double[] w, ProductOptions options) {
        return Products.times(point, pointOf(other), w, options);
    }

    /**
     * The Jacobians at several points, one above the other: those of all samples of a batch, say. The product of two such stacks has a block for each pair of points,
     * and each point is swept forward once.
     *
     * @param jacobians at least one; of equally many columns
     * @return the Jacobian with all of their rows
     * @throws IllegalArgumentException if there is none, or numbers of columns differ
     */
    public static LinearizedJacobian stacked(List<? extends LinearizedJacobian> jacobians) {
        if (jacobians.isEmpty()) {
            throw new IllegalArgumentException("jacobians is empty, expected at least one");
        }
        List<Linearized> points = new ArrayList<>();
        LinearizedJacobian first = Checks.present("jacobians[0]", jacobians.get(0));
        VectorProducts known = first.known;
        for (int i = 0; i < jacobians.size(); i++) {
            String name = "jacobians[" + i + "]";
            LinearizedJacobian each = Checks.present(name, jacobians.get(i));
            Checks.count(name, "columns", each.columns(), first.columns());
            points.add(each.point);
            known = known == each.known ? known : null;
        }
        return new Stacked(StackedPoints.of(points), known);
    }

    private static final class Stacked extends LinearizedJacobian {
        Stacked(Linearized points, @Nullable VectorProducts known) {
            super(points);
            if (known != null) {
                prepare(known);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>By m reverse sweeps or n tangent sweeps, whichever are cheaper, four at a time.
     */
    @Override
    public final void toMatrix(double[][] result) {
        Checks.matrix("result", result, rows(), columns());
        ExplicitMatrix.fill(point, result);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + rows() + " x " + columns() + "]";
    }

    /** Shares what products need of passive arrays with other points. */
    final void prepare(VectorProducts shared) {
        known = shared;
    }

    /** What is known of the vectors of both. */
    private VectorProducts known(LinearizedJacobian other) {
        return known != null && known == other.known ? known : new VectorProducts();
    }

    private Linearized pointOf(LinearizedJacobian other) {
        Checks.present("other", other);
        Checks.count("other", "columns", other.columns(), columns());
        return other.point;
    }

    private Lanes takeLane() {
        Lanes lane = idleLane.getAndSet(null);
        return lane == null ? point.lanes(1) : lane;
    }

    static void copy(double[] from, double[] to) {
        if (from != to) {
            System.arraycopy(from, 0, to, 0, to.length);
        }
    }
}
