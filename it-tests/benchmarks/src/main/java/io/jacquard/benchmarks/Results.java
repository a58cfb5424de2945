package io.jacquard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures all functions in one run of JMH and writes a page: the file is the first argument, JMH's own options follow. */
public final class Results {
    private static final String COMMAND =
            "mvn -B -q -pl it-tests/benchmarks -am compile exec:exec -Djmh.main=io.jacquard.benchmarks.Results -Djmh=\"FILE\"";

    /** What each way to a derivative costs, over the function itself. */
    private static final List<String> COLUMNS = List.of("jvp", "vjp", "byHand");

    private Results() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        if (arguments.length == 0) {
            System.err.println("the page to write is missing: " + COMMAND);
            System.exit(2);
        }
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(rest.toArray(String[]::new)));
        options.include("io\\.jacquard\\.benchmarks\\.\\w+Sweeps\\.").mode(Mode.AverageTime);
        Map<String, Map<String, Double>> rows = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            List<String> row = new ArrayList<>(List.of(name[name.length - 2].replace("Sweeps", "")));
            result.getParams()
                    .getParamsKeys()
                    .forEach(key -> row.add(key + " = " + result.getParams().getParam(key)));
            rows.computeIfAbsent(String.join(", ", row), k -> new TreeMap<>())
                    .put(
                            name[name.length - 1],
                            result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        Files.writeString(Path.of(arguments[0]), page(rows));
    }

    private static String page(Map<String, Map<String, Double>> rows) {
        StringBuilder out = new StringBuilder("# Results\n\nWritten by one command, `")
                .append(COMMAND)
                .append("`.\n\n");
        out.append("Java ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(System.getProperty("java.vm.name"))
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors. One thread; medians of JMH's iterations.\n\n");
        out.append("| function | primal, µs |");
        COLUMNS.forEach(column -> out.append(" `").append(column).append("` / primal |"));
        out.append(" `vjp` / `byHand` |\n|---|---|---|---|---|---|\n");
        rows.forEach((name, times) -> {
            double primal = times.getOrDefault("primal", Double.NaN);
            out.append("| ").append(name).append(" | ").append(number(primal)).append(" |");
            for (String column : COLUMNS) {
                out.append(' ')
                        .append(number(times.getOrDefault(column, Double.NaN) / primal))
                        .append(" |");
            }
            double hand = times.getOrDefault("byHand", Double.NaN);
            out.append(' ')
                    .append(number(times.getOrDefault("vjp", Double.NaN) / hand))
                    .append(" |\n");
        });
        return out.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
