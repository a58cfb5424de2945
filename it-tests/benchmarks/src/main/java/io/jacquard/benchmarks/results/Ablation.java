package io.jacquard.benchmarks.results;

import io.jacquard.benchmarks.Sweeps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** What each optimisation of the compiler is worth: kernels whose classes change without it are measured once more. */
final class Ablation {
    /** Some of each kind, so that all of this stays within minutes. */
    private static final Set<String> KERNELS = Set.of(
            "Bundle",
            "Cumulate",
            "Damped",
            "Det",
            "Fft",
            "Gmm",
            "Heat",
            "LeastSquares",
            "LogSumExp",
            "Logistic",
            "Lstm",
            "Map",
            "MatVec",
            "Mlp",
            "Ode",
            "Rk4",
            "RootMatVec",
            "Rosenbrock",
            "Solve",
            "Stencil");

    /** One size is enough where a kernel has several. */
    private static final Map<String, String> SIZES = Map.of("d", "10", "n", "1000", "points", "100");

    /**
     * What happened without one optimisation.
     *
     * @param name how it is switched off
     * @param ratios for each sweep that it changes, the time without it over the time with it
     */
    record Effect(String name, Map<String, Double> ratios) {}

    private final Measurement measurement;
    private final Timings on;

    Ablation(Measurement measurement, Timings on) {
        this.measurement = measurement;
        this.on = on;
    }

    List<Effect> effects(List<String> names) throws IOException, RunnerException {
        List<Effect> effects = new ArrayList<>();
        Variant whole = Variant.compiled(List.of());
        for (String name : names) {
            Variant without = Variant.compiled(List.of("-Ajacquard.off=" + name));
            effects.add(new Effect(name, ratios(without, without.differingFrom(whole))));
            without.delete();
        }
        whole.delete();
        return effects;
    }

    private Map<String, Double> ratios(Variant without, Set<String> differing) throws IOException, RunnerException {
        ChainedOptionsBuilder options = measurement.options();
        SIZES.forEach((name, value) -> options.param(name, value));
        int included = 0;
        for (String function : KERNELS) {
            String sweeps = classFile(function);
            for (Map.Entry<String, String> each :
                    Map.of("jvp", "Tangent", "vjp", "Adjoint").entrySet()) {
                if (Variant.mentions(sweeps, ending(differing, each.getValue()))) {
                    options.include("\\." + function + "Sweeps\\." + each.getKey() + "$");
                    included++;
                }
            }
        }
        if (included == 0) return Map.of();
        Timings off = Timings.of(measurement.before(without.folder(), options), "Sweeps");
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String row : off.rows()) {
            for (String sweep : off.columns(row)) {
                ratios.put("`" + sweep + "` of " + row, off.microseconds(row, sweep) / on.microseconds(row, sweep));
            }
        }
        return ratios;
    }

    private static Set<String> ending(Set<String> names, String end) {
        return names.stream().filter(name -> name.endsWith(end)).collect(Collectors.toSet());
    }

    private static String classFile(String function) throws IOException {
        try (InputStream file = Sweeps.class.getResourceAsStream(function + "Sweeps.class")) {
            if (file == null) throw new IOException("no class for " + function);
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
