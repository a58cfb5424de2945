package io.jacquard.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Medians of one run of JMH, over all forks: microseconds and bytes per call, by benchmark. */
final class Measured {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, RunResult> results = new HashMap<>();

    Measured(Collection<RunResult> run) {
        for (RunResult result : run) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
            String m = result.getParams().getParam("m");
            results.put(m == null ? name : name + " m=" + m, result);
        }
    }

    double microseconds(String benchmark) {
        return median(of(benchmark).getPrimaryResult());
    }

    double bytes(String benchmark) {
        return median(of(benchmark).getSecondaryResults().get(BYTES));
    }

    private RunResult of(String benchmark) {
        RunResult result = results.get(benchmark);
        if (result == null)
            throw new IllegalStateException("not measured: " + benchmark + ", only " + results.keySet());
        return result;
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
