package io.jacquard.benchmarks.products;

import io.jacquard.product.LinearizedJacobian;
import io.jacquard.product.ProductOptions;
import io.jacquard.product.Strategy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A product, forward sweeps included, by what is chosen or by one strategy; or from explicit Jacobians. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Strategies {
    /** What the parameter is called where no strategy is asked for. */
    public static final String CHOSEN = "chosen";

    /** What it is called where both Jacobians are held. */
    public static final String EXPLICIT = "explicit";

    /** What it is called where what depends on passive arrays alone is there already. */
    public static final String PREPARED = "prepared";

    /** What it is called where two threads do what is chosen. */
    public static final String THREADS = "two threads";

    @Param({"seed-5"})
    String workload;

    @Param({CHOSEN})
    String strategy;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private Workload work;
    private ProductOptions options = ProductOptions.defaults();

    @Setup
    public void prepare() {
        work = Workload.of(workload);
        if (strategy.equals(THREADS)) {
            options = options.executor(executor, 2);
        } else if (!List.of(CHOSEN, EXPLICIT, PREPARED).contains(strategy)) {
            options = options.strategy(Strategy.valueOf(strategy));
        }
    }

    @TearDown
    public void end() {
        executor.shutdown();
    }

    @Benchmark
    public double[][] product() {
        return switch (strategy) {
            case EXPLICIT -> explicit(work.first().get(), work.second().get());
            case PREPARED -> work.prepared().orElseThrow().get();
            default -> work.product().apply(options);
        };
    }

    /** Row by row, as one writes it. */
    public static double[][] explicit(LinearizedJacobian first, LinearizedJacobian second) {
        double[][] one = first.toMatrix();
        double[][] other = second.toMatrix();
        double[][] product = new double[one.length][other.length];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < other.length; k++) {
                double sum = 0;
                for (int j = 0; j < one[i].length; j++) {
                    sum += one[i][j] * other[k][j];
                }
                product[i][k] = sum;
            }
        }
        return product;
    }
}
