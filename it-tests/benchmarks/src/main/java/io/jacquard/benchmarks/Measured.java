package io.jacquard.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured over all forks: the median time and the bytes of a call, by benchmark. */
final class Measured {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, RunResult> times;
    private final Map<String, RunResult> allocations;

    Measured(Collection<RunResult> times, Collection<RunResult> allocations) {
        this.times = byName(times);
        this.allocations = byName(allocations);
    }

    private static Map<String, RunResult> byName(Collection<RunResult> results) {
        Map<String, RunResult> byName = new HashMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
            String m = result.getParams().getParam("m");
            byName.put(m == null ? name : name + " m=" + m, result);
        }
        return byName;
    }

    double microseconds(String benchmark) {
        return of(benchmark, times).getPrimaryResult().getStatistics().getPercentile(50);
    }

    /** Of the least disturbed iteration: what JMH allocates itself is counted too, and only adds. */
    double bytes(String benchmark) {
        return of(benchmark, allocations)
                .getSecondaryResults()
                .get(BYTES)
                .getStatistics()
                .getMin();
    }

    private static RunResult of(String benchmark, Map<String, RunResult> results) {
        RunResult result = results.get(benchmark);
        if (result == null)
            throw new IllegalStateException("not measured: " + benchmark + ", only " + results.keySet());
        return result;
    }
}
