package io.jacquard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** J(x1) · J(x2)ᵀ of the seed: two explicit Jacobians by hand against the generated product. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class SeedProduct {
    @Param({"5", "200"})
    int m;

    private SeedData data;

    @Setup
    public void draw() {
        data = new SeedData(m);
    }

    @Benchmark
    public double[][] explicitByHand() {
        return SeedByHand.product(data.x1, data.x2, data.a);
    }

    @Benchmark
    public double[][] jacobianProduct() {
        return SeedFJacobian.jacobianProduct(data.x1, data.x2, data.a);
    }
}
