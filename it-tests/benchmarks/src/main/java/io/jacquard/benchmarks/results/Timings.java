package io.jacquard.benchmarks.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/** Median microseconds of a call: a row for each function and its parameters, a column for each way to run it or its derivative. */
final class Timings {
    private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();
    /** Of each row of a kind, how one of its columns was measured. */
    private final Map<String, BenchmarkParams> measured = new HashMap<>();

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
                timings.measured.put(String.join(", ", row), result.getParams());
                timings.add(String.join(", ", row), name[name.length - 1], result);
            }
        }
        return timings;
    }

    /**
     * Measures again what is beyond its limit, and what it is compared with, one after the other: a machine that has something else to do for a while makes any number
     * larger. What counts is the median of all iterations.
     */
    void lookAgain(Measurement measurement) throws RunnerException {
        for (String row : rows.keySet()) {
            Set<String> columns = Promises.beyond(this, row);
            columns.remove(Promises.C);
            for (String column : columns) {
                for (RunResult result : measurement.of(options(measurement, row, column))) {
                    add(row, column, result);
                }
            }
        }
    }

    private ChainedOptionsBuilder options(Measurement measurement, String row, String column) {
        BenchmarkParams known = Objects.requireNonNull(measured.get(row));
        String type = known.getBenchmark().substring(0, known.getBenchmark().lastIndexOf('.'));
        ChainedOptionsBuilder options = measurement.options().include(Pattern.quote(type + "." + column) + "$");
        for (String key : known.getParamsKeys()) {
            options = options.param(key, known.getParam(key));
        }
        return options;
    }

    /** Adds what one iteration took. */
    void put(String row, String column, double microseconds) {
        rows.computeIfAbsent(row, r -> new LinkedHashMap<>())
                .computeIfAbsent(column, c -> new ArrayList<>())
                .add(microseconds);
    }

    /** Adds what all iterations took. */
    void add(String row, String column, RunResult result) {
        result.getPrimaryResult().getStatistics().getRawData().forEachRemaining(iterations -> {
            for (long i = 0; i < iterations.getValue(); i++) {
                put(row, column, iterations.getKey());
            }
        });
    }

    Set<String> rows() {
        return rows.keySet();
    }

    Set<String> columns(String row) {
        return rows.getOrDefault(row, Map.of()).keySet();
    }

    /** Not a number where nothing was measured. */
    double microseconds(String row, String column) {
        return microseconds(row, List.of(column));
    }

    /** The same of several columns that have measured one thing. */
    double microseconds(String row, List<String> columns) {
        ListStatistics all = new ListStatistics();
        for (String column : columns) {
            rows.getOrDefault(row, Map.of()).getOrDefault(column, List.of()).forEach(all::addValue);
        }
        return all.getPercentile(50);
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
