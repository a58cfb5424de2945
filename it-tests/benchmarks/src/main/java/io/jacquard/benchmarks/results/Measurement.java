package io.jacquard.benchmarks.results;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs of JMH, all with the same options. */
final class Measurement {
    private static final String CLASS_PATH = "java.class.path";

    private final CommandLineOptions given;

    /** With JMH's own options, which go before what benchmarks say about themselves. */
    Measurement(List<String> options) throws CommandLineOptionException {
        given = new CommandLineOptions(options.toArray(String[]::new));
    }

    ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .parent(given)
                .mode(Mode.AverageTime)
                // A cell that is missing says nothing.
                .shouldFailOnError(true)
                .forks(given.getForkCount().orElse(1));
    }

    /** The same of so many iterations of each kind, unless the command says how many. */
    ChainedOptionsBuilder shorter(ChainedOptionsBuilder options, int iterations) {
        return warmed(options, iterations)
                .measurementIterations(given.getMeasurementIterations().orElse(iterations));
    }

    /** The same after so many iterations that are not measured, unless the command says how many. */
    ChainedOptionsBuilder warmed(ChainedOptionsBuilder options, int iterations) {
        return options.warmupIterations(given.getWarmupIterations().orElse(iterations));
    }

    Collection<RunResult> of(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    /** The same with other classes in place of those of this program: JMH hands this program's class path on to its processes. */
    Collection<RunResult> before(Path classes, ChainedOptionsBuilder options) throws RunnerException {
        String classPath = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, Project.before(classes, classPath));
        try {
            return of(options);
        } finally {
            System.setProperty(CLASS_PATH, classPath);
        }
    }
}
