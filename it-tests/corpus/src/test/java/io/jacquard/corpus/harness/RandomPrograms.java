package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** Classes of random programs, and the smallest part of one that still fails. */
public final class RandomPrograms {
    private static final String HELPERS = """
                private static double step(double p, double q, int k) {
                    double r = p * q;
                    for (int i = 0; i < k; i++) r = Math.sin(r) * 0.5 + p;
                    p = Math.tanh(r);
                    return p * q / (1 + q * q);
                }

                private static void mix(double[] from, double p, double[] to) {
                    for (int i = 0; i < from.length; i++) to[i] = Math.sin(from[i] * p) + 0.5 * to[i];
                }

                private static void turn(double[] v, double p) {
                    for (int i = 0; i < v.length; i++) v[i] = Math.tanh(v[i] * v[(i + 1) % v.length] + p);
                }

                private static double[] next(double[] v, double p) {
                    double[] n = new double[v.length];
                    for (int i = 0; i < v.length; i++) n[i] = Math.sin(v[i] + p * v[(i + 3) % v.length]);
                    return n;
                }
            """;

    private RandomPrograms() {}

    /** A class with the programs of these seeds. */
    public static SourceText source(long from, long to) {
        List<String> methods = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            methods.add(RandomProgram.of(seed).text());
        }
        return source(String.join("\n", methods));
    }

    /**
     * The program of a seed, made smaller as long as it fails with the same oracle.
     *
     * @return the smallest text with its failures
     */
    public static String smallest(long seed, List<String> options) {
        RandomProgram best = RandomProgram.of(seed);
        String failure = failure(best, options);
        if (failure.isEmpty()) {
            return "";
        }
        String oracle = oracle(failure);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<RandomProgram> simpler = best.simpler();
            for (int i = 0; i < simpler.size(); i++) {
                String now = failure(simpler.get(i), options);
                if (!now.isEmpty() && oracle(now).equals(oracle)) {
                    best = simpler.get(i);
                    failure = now;
                    smaller = true;
                    // What was tried in vain before is tried again in the next round only.
                    simpler = best.simpler();
                    i--;
                }
            }
        }
        return best.text() + "  " + failure;
    }

    /** What is wrong with the companions of a program; differences at a branch change, those of rounded numbers, and points without a value left out. */
    public static List<String> failures(Program program, ClassLoader loader) {
        List<String> failures = Verifier.failuresOfNumbers(program, loader);
        if (failures.stream().noneMatch(RandomPrograms::isByDifferences)) {
            return failures;
        }
        boolean rounded = program.parameters().stream().anyMatch(p -> p.kind().isFloat());
        boolean kinked = rounded || Verifier.mayHaveKinks(program, loader);
        return failures.stream().filter(f -> !(kinked && isByDifferences(f))).toList();
    }

    private static boolean isByDifferences(String failure) {
        return failure.contains("tangent against differences");
    }

    private static String oracle(String failure) {
        return failure.replaceAll("at \\{[^}]*}", "")
                .replaceAll("[-0-9.E]+", "0")
                .replaceAll(":.*", "");
    }

    private static String failure(RandomProgram program, List<String> options) {
        List<SourceText> sources = List.of(source(program.text()));
        if (!Corpus.compiler().compile(sources, List.of(), List.of()).good()) {
            return "";
        }
        Compilation compilation = Corpus.compiler().compile(sources, List.of(Corpus.processor()), options);
        if (!compilation.good()) {
            return "compilation: " + compilation.errors();
        }
        List<Program> programs = Discovery.programs(sources, Corpus.classPath());
        ClassLoader loader = compilation.loader();
        return failures(programs.get(0), loader).stream().findFirst().orElse("");
    }

    private static SourceText source(String methods) {
        return new SourceText(
                "io/jacquard/corpus/random/Made.java",
                "package io.jacquard.corpus.random;\n\nimport io.jacquard.Differentiable;\nimport io.jacquard.corpus.Args;\n\n"
                        + "final class Made {\n    private Made() {}\n\n" + methods + "\n" + HELPERS + "}\n");
    }
}
