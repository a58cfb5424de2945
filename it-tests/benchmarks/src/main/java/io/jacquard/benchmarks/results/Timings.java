package io.jacquard.benchmarks.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;

/** Median microseconds of a call: a row for each function and its parameters, a column for each way to run it or its derivative. */
final class Timings {
    private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

    /** Those of one kind: what the name of a class ends with is its kind, what is before it the function. */
    static Timings of(Collection<RunResult> results, String kind) {
        Timings timings = new Timings();
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            String type = name[name.length - 2];
            if (type.endsWith(kind)) {
                List<String> row = new ArrayList<>(List.of(type.substring(0, type.length() - kind.length())));
                for (String key : result.getParams().getParamsKeys()) {
                    row.add(key + " = " + result.getParams().getParam(key));
                }
                timings.put(
                        String.join(", ", row),
                        name[name.length - 1],
                        result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        }
        return timings;
    }

    void put(String row, String column, double microseconds) {
        rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, microseconds);
    }

    Set<String> rows() {
        return rows.keySet();
    }

    Set<String> columns(String row) {
        return rows.getOrDefault(row, Map.of()).keySet();
    }

    /** Not a number where nothing was measured. */
    double microseconds(String row, String column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, Double.NaN);
    }

    /** What it costs in units of what it cost another time. */
    double ratio(String row, String column, Timings other) {
        return microseconds(row, column) / other.microseconds(row, column);
    }

    /** What one way costs in units of another. */
    double ratio(String row, String column, String of) {
        return microseconds(row, column) / microseconds(row, of);
    }
}
