package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the processor adds to javac, measured in processes of their own: a Java that has just begun compiles slowly, and that is
 * how most builds meet it.
 */
public final class CompileTimes {
    private static final Pattern ANNOTATED = Pattern.compile("^\\s*@Differentiable\\b", Pattern.MULTILINE);
    private static final int REPEATS = 5;
    /** Of runs that last for a good part of a minute. */
    private static final int FEWER = 2;

    private CompileTimes() {}

    /** The child: all methods of the corpus, or long methods. Prints numbers, one a line. */
    public static void main(String[] arguments) throws IOException {
        for (double number : arguments[0].equals("corpus") ? corpus() : longMethods()) System.out.println(number);
    }

    /** The number of methods, then milliseconds with the processor, in a Java that has just begun, and without it. */
    private static double[] corpus() throws IOException {
        List<Path> sources = Project.corpus();
        double methods = 0;
        for (Path source : sources) {
            methods += ANNOTATED.matcher(Files.readString(source)).results().count();
        }
        double with = Javac.compile(sources, Javac.withProcessor());
        double without = Javac.compile(sources, Javac.withoutProcessor());
        return new double[] {methods, with, without};
    }

    /** Microseconds that the processor takes for a statement of one long method, and of many short ones. */
    private static double[] longMethods() throws IOException {
        Path folder = Files.createTempDirectory("long");
        double[] best = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        Path one = Files.writeString(folder.resolve("One.java"), LongMethods.source("One", 1, LongMethods.MANY));
        Path many = Files.writeString(
                folder.resolve("Many.java"),
                LongMethods.source("Many", LongMethods.MANY / LongMethods.FEW, LongMethods.FEW));
        // The short ones warm javac up for both.
        for (int i = 0; i < FEWER; i++) {
            best[1] = Math.min(best[1], Javac.compile(List.of(many), Javac.withProcessor("-proc:only")));
        }
        best[0] = Javac.compile(List.of(one), Javac.withProcessor("-proc:only"));
        Javac.delete(folder);
        return new double[] {1000 * best[0] / LongMethods.MANY, 1000 * best[1] / LongMethods.MANY};
    }

    static String section(Verdicts verdicts) throws IOException {
        double[] corpus = Commands.numbers(CompileTimes.class, "corpus");
        double methods = corpus[0];
        Table table = new Table("compile time", "");
        table.row(List.of("methods of the corpus in one run of javac", String.format("%.0f", methods)));
        table.row(List.of("the same run without the processor, s", Verdicts.number(corpus[2] / 1000)));
        table.row(List.of(
                "what the processor adds, and javac for what it writes, ms a method",
                verdicts.atMost("ms a method", (corpus[1] - corpus[2]) / methods, 20)));
        double[] first = first();
        table.row(List.of(
                "the first method: what one annotated file takes longer in a new javac, s",
                verdicts.atMost("s for the first method", first[0] - first[1], 0.7)));
        double[] statements = Commands.numbers(CompileTimes.class, "long");
        table.row(List.of(
                "µs a statement, a method of " + LongMethods.MANY + " / methods of " + LongMethods.FEW,
                Verdicts.number(statements[0]) + " / " + Verdicts.number(statements[1]) + " = "
                        + verdicts.atMost(
                                "time a statement of a long method / of short ones",
                                statements[0] / statements[1],
                                1.5)));
        return table.toString();
    }

    /** Seconds of javac as a program, with the processor and without. */
    private static double[] first() throws IOException {
        Path folder = Files.createTempDirectory("first");
        Path source = Files.writeString(folder.resolve("Few.java"), LongMethods.source("Few", 1, 10));
        double[] times = {median(folder, source, true), median(folder, source, false)};
        Javac.delete(folder);
        return times;
    }

    private static double median(Path folder, Path source, boolean processed) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                Project.runtime(),
                "-d",
                folder.toString()));
        command.addAll(processed ? Javac.withProcessor() : Javac.withoutProcessor());
        command.add(source.toString());
        double[] seconds = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            Commands.output(command);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[REPEATS / 2];
    }
}
