package io.jacquard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One sweep of the seed, m = 5: the method itself, its adjoint by hand, the generated lean forms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class SeedSweeps {
    private static final int OUTPUTS = 5;

    private final SeedData data = new SeedData(OUTPUTS);
    private final double[] xDot = new Draws().vector(SeedData.INPUTS, -1, 1);
    private final double[] resultBar = new Draws().vector(OUTPUTS, 0.5, 1);
    private final double[] xBar = new double[SeedData.INPUTS];
    private final double[] value = new double[OUTPUTS];
    private final double[] tangent = new double[OUTPUTS];
    private final SeedFAdjoint.Workspace adjointWorkspace = new SeedFAdjoint.Workspace();
    private final SeedFTangent.Workspace tangentWorkspace = new SeedFTangent.Workspace();

    @Benchmark
    public double[] primal() {
        return Seed.f(data.x1, data.a);
    }

    @Benchmark
    public double[] byHand() {
        SeedByHand.adjoint(data.x1, data.a, resultBar, xBar, value);
        return xBar;
    }

    @Benchmark
    public double[] vjp() {
        SeedFAdjoint.vjp(data.x1, data.a, resultBar, xBar, adjointWorkspace);
        return xBar;
    }

    @Benchmark
    public double[] jvp() {
        SeedFTangent.jvp(data.x1, data.a, xDot, value, tangent, tangentWorkspace);
        return tangent;
    }
}
