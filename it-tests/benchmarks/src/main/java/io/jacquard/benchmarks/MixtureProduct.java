package io.jacquard.benchmarks;

import io.jacquard.benchmarks.products.ProductFunctionsMixtureJacobian;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** J(x1) · J(x2)ᵀ of a mixture's residuals, rows by tiles: each is swept from one seed, and most of the sweep has nothing to do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MixtureProduct {
    private static final int SAMPLES = 500;
    private static final int PARTS = 25;
    private static final int DIMENSIONS = 10;

    private double[][] x;
    private double[][] means;
    private double[][] others;
    private double[][] scales;

    @Setup
    public void draw() {
        Draws draws = new Draws();
        x = draws.matrix(SAMPLES, DIMENSIONS, -1, 1);
        means = draws.matrix(PARTS, DIMENSIONS, -1, 1);
        others = draws.matrix(PARTS, DIMENSIONS, -1, 1);
        scales = draws.matrix(PARTS, DIMENSIONS, 0.5, 1.5);
    }

    @Benchmark
    public double[][] jacobianProduct() {
        return ProductFunctionsMixtureJacobian.jacobianProduct(means, scales, others, scales, x);
    }
}
