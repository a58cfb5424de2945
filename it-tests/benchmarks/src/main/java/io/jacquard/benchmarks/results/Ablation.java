package io.jacquard.benchmarks.results;

import io.jacquard.benchmarks.Sweeps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** What each optimisation of the compiler is worth: kernels whose classes change without it are measured once more. */
final class Ablation {
    private static final String SWEEPS = "Sweeps";
    private static final String PRODUCT = "Product";

    /** Some of each kind, so that all of this stays within minutes. */
    private static final Set<String> KERNELS = Set.of(
            "Bundle",
            "Cumulate",
            "Fft",
            "Gmm",
            "LeastSquares",
            "LogSumExp",
            "Logistic",
            "Lstm",
            "Map",
            "MatVec",
            "Mixture",
            "Mlp",
            "Oscillators",
            "Root",
            "Rosenbrock",
            "Seed",
            "Signal",
            "Solve",
            "Squash",
            "Stencil",
            "Stock");

    /** One size is enough where a kernel has several. */
    private static final Map<String, String> SIZES = Map.of("d", "20", "n", "1000", "points", "100", "m", "5");

    /** Benchmarks by the class of companions that they run, and what the names of their own classes end with. */
    private record Kind(String benchmark, String companion, String ending) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("jvp", "Tangent", SWEEPS),
            new Kind("vjp", "Adjoint", SWEEPS),
            new Kind("jacobianProduct", "Jacobian", PRODUCT));

    /** What is more than that many times as slow, or as fast, is measured again: the page shows the second time. */
    static final double NOTABLE = 1.15;

    /** Iterations, of warming and of measuring, that are enough to see whether a sweep is worth that. */
    private static final int FIRST = 3;

    /**
     * What happened without one optimisation.
     *
     * @param name how it is switched off
     * @param ratios for each sweep that it changes, the time without it over the time with it
     * @param memory for each {@code vjp} that it changes and that stores much, the same of bytes
     * @param text the same of lines that are written for all kernels
     */
    record Effect(String name, Map<String, Double> ratios, Map<String, Double> memory, double text) {}

    private final Measurement measurement;
    private final Collection<RunResult> on;

    Ablation(Measurement measurement, Collection<RunResult> on) {
        this.measurement = measurement;
        this.on = on;
    }

    List<Effect> effects(List<String> names) throws IOException, RunnerException {
        List<Effect> effects = new ArrayList<>();
        Variant whole = Variant.compiled(List.of());
        for (String name : names) {
            Variant without = Variant.compiled(List.of("-Ajacquard.off=" + name));
            Set<String> differing = without.differingFrom(whole);
            double text = (double) without.lines() / whole.lines();
            effects.add(new Effect(name, ratios(without, differing), memory(without, whole, differing), text));
            without.delete();
        }
        whole.delete();
        return effects;
    }

    private static Map<String, Double> memory(Variant without, Variant whole, Set<String> differing)
            throws IOException {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String function : new TreeSet<>(KERNELS)) {
            if (Variant.mentions(classFile(function + SWEEPS), ending(differing, "Adjoint"))) {
                long more = Memory.ofFirst(function, without.folder(), SIZES);
                long less = Memory.ofFirst(function, whole.folder(), SIZES);
                if (more > 0 && less > 0) {
                    ratios.put("`vjp` of " + function, (double) more / less);
                }
            }
        }
        return ratios;
    }

    private Map<String, Double> ratios(Variant without, Set<String> differing) throws IOException, RunnerException {
        Set<String> benchmarks = new TreeSet<>();
        for (String function : KERNELS) {
            for (Kind kind : KINDS) {
                String own = classFile(function + kind.ending());
                if (Variant.mentions(own, ending(differing, kind.companion()))) {
                    benchmarks.add("\\." + function + kind.ending() + "\\." + kind.benchmark() + "$");
                }
            }
        }
        if (benchmarks.isEmpty()) return Map.of();
        ChainedOptionsBuilder first = measurement.shorter(options(benchmarks), FIRST);
        Map<String, Double> ratios = ratios(measurement.before(without.folder(), first), on);
        Set<String> notable = ratios.entrySet().stream()
                .filter(each -> each.getValue() > NOTABLE || each.getValue() < 1 / NOTABLE)
                .map(each -> benchmark(each.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!notable.isEmpty()) {
            // Side by side: much may have happened on the machine since the first time.
            Collection<RunResult> again = measurement.of(options(notable));
            ratios.putAll(ratios(measurement.before(without.folder(), options(notable)), again));
        }
        return ratios;
    }

    private ChainedOptionsBuilder options(Set<String> benchmarks) {
        ChainedOptionsBuilder options = measurement.options();
        SIZES.forEach((name, value) -> options.param(name, value));
        benchmarks.forEach(options::include);
        return options;
    }

    private static Map<String, Double> ratios(Collection<RunResult> off, Collection<RunResult> on) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String ending : List.of(SWEEPS, PRODUCT)) {
            Timings without = Timings.of(off, ending);
            Timings with = Timings.of(on, ending);
            for (String row : without.rows()) {
                for (String sweep : without.columns(row)) {
                    ratios.put("`" + sweep + "` of " + row, without.ratio(row, sweep, with));
                }
            }
        }
        return ratios;
    }

    /** From "`vjp` of Gmm, d = 10" back to the benchmark. */
    private static String benchmark(String sweep) {
        String[] parts = sweep.replace("`", "").split(" of |, ");
        String ending = KINDS.stream()
                .filter(kind -> kind.benchmark().equals(parts[0]))
                .map(Kind::ending)
                .findFirst()
                .orElseThrow();
        return "\\." + parts[1] + ending + "\\." + parts[0] + "$";
    }

    private static Set<String> ending(Set<String> names, String end) {
        return names.stream().filter(name -> name.endsWith(end)).collect(Collectors.toSet());
    }

    /** Empty if there is no such class. */
    private static String classFile(String name) throws IOException {
        try (InputStream file = Sweeps.class.getResourceAsStream(name + ".class")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
