package io.jacquard.benchmarks;

import io.jacquard.benchmarks.results.Promises;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the seed in one run of JMH and holds it against what is promised; takes JMH's own options. */
public final class Bounds {
    /** JMH itself allocates now and then: what is less than the smallest object is nothing. */
    private static final double NOTHING = 8;

    private static final List<Bound> ALL = List.of(
            Bound.time("SeedProduct.jacobianProduct m=5", "SeedProduct.explicitByHand m=5", product(5)),
            Bound.time("SeedSweeps.vjp", "SeedSweeps.byHand", Promises.limit("Seed", "vjp", "byHand")),
            Bound.time("SeedSweeps.jvp", "SeedSweeps.primal", Promises.limit("Seed", "jvp", "primal")),
            Bound.bytes("SeedSweeps.vjp", NOTHING),
            Bound.bytes("SeedSweeps.jvp", NOTHING),
            Bound.bytes("SeedProduct.jacobianProduct m=5", productBytes(5)),
            Bound.time("SeedProduct.jacobianProduct m=200", "SeedProduct.explicitByHand m=200", product(200)),
            Bound.byteRatio("SeedProduct.jacobianProduct m=200", "SeedProduct.explicitByHand m=200", 1 / 8.0),
            Bound.bytes("SeedProduct.jacobianProduct m=200", productBytes(200)));

    private Bounds() {}

    private static double product(int m) {
        return Promises.limit("Seed, m = " + m, "jacobianProduct", "explicitByHand");
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        // The median of single calls: on a shared machine few calls are interrupted, but every second is.
        Collection<RunResult> times =
                new Runner(seed(options).mode(Mode.SampleTime).build()).run();
        // Apart, because sampling allocates; for longer, because what JMH allocates is spread over the calls.
        Collection<RunResult> allocations = new Runner(seed(options)
                        .mode(Mode.AverageTime)
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .measurementTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .build())
                .run();
        Measured measured = new Measured(times, allocations);
        int over = 0;
        for (Bound bound : ALL) {
            double value = bound.measure().applyAsDouble(measured);
            boolean held = value <= bound.limit();
            if (!held) over++;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-4s %12.4g of at most %12.4g  %s",
                    held ? "ok" : "OVER",
                    value,
                    bound.limit(),
                    bound.name()));
        }
        if (over > 0) System.exit(1);
    }

    private static ChainedOptionsBuilder seed(CommandLineOptions options) {
        return new OptionsBuilder().parent(options).include("SeedProduct|SeedSweeps");
    }

    /** Five lanes, the copies of both points, both saved values and the result, in doubles; then headers, references and JMH's own. */
    private static double productBytes(int m) {
        long n = SeedData.INPUTS;
        long doubles = 5 * (n + m) + 2 * (n + m) + (long) m * m;
        long others = 20L * m + 8192;
        return 8.0 * doubles + others;
    }
}
