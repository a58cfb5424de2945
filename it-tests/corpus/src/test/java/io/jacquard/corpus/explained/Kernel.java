package io.jacquard.corpus.explained;

import io.jacquard.corpus.harness.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method whose page is in the documentation.
 *
 * @param title what it does, for readers
 * @param file where it is written
 * @param name what it is called; {@code Runs} has a run of that name
 * @param parameters as they are declared
 */
public record Kernel(String title, String file, String name, String parameters) {
    private static final Pattern ANNOTATED = Pattern.compile(
            "@Differentiable(?:\\([^)]*\\))?(\\s+(?:@Args\\([^;{]*\\)\\s+)?(?:public )?static [\\w\\[\\]]+ (\\w+)\\()");
    private static final List<Kernel> ALL = List.of(
            new Kernel("A row at a time", "Seed", "f", "double[] x, double[][] a"),
            new Kernel("An element at a time", "Functions", "map", "double[] x"),
            new Kernel("In place, each element from the one before", "Examples", "cumulate", "double[] u"),
            new Kernel("Until it is good enough", "Examples", "heron", "double a, double start"),
            new Kernel("The logarithm of a sum of exponentials", "Lse", "primal", "double[] x"),
            new Kernel("A loss over samples", "Functions", "logistic", "double[] w, double[][] x, double[] y"),
            new Kernel("Runge and Kutta's method", "Examples", "rk4", "double[] y, double[] p, double h, int steps"),
            new Kernel("Heat, from one array to another", "Functions", "heat", "double[][] x, int steps"),
            new Kernel(
                    "A mixture of Gaussians",
                    "Gmm",
                    "objective",
                    "double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m"),
            new Kernel("Elimination with row exchanges", "Functions", "solve", "double[][] a, double[] b"));

    /** All of them, in the order of the pages. */
    public static List<Kernel> all() {
        return ALL;
    }

    /** The files that they are written in. */
    static List<SourceText> sources() {
        return Stream.concat(
                        SourceText.below(Path.of("../benchmarks/src/main/java")).stream(),
                        SourceText.below(Path.of("src/main/java")).stream())
                .filter(s -> ALL.stream().anyMatch(k -> k.isIn(s)))
                .filter(s -> s.path().contains("/benchmarks/") || s.path().contains("/gradbench/"))
                .map(Kernel::withoutOthers)
                .toList();
    }

    /** Nothing is generated for methods that have no page. */
    private static SourceText withoutOthers(SourceText source) {
        return source.with(ANNOTATED
                .matcher(source.text())
                .replaceAll(m -> Matcher.quoteReplacement(
                        ALL.stream().anyMatch(k -> k.isIn(source) && k.name.equals(m.group(2)))
                                ? m.group()
                                : m.group(1))));
    }

    boolean isIn(SourceText source) {
        return source.path().endsWith("/" + file + ".java");
    }

    /** As a page names it. */
    String displayName() {
        return file + "." + name;
    }

    /** The run of it. */
    String run() {
        return name.equals("f") ? "seed" : name;
    }
}
