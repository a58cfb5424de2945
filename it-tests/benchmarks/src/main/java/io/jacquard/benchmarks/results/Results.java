package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Measures everything and writes the page and its picture: the file of the page is the first argument, JMH's own options follow. */
public final class Results {
    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("hipparchusGradient", "Hipparchus `Gradient`");
        LIBRARIES.put("hipparchusStructure", "Hipparchus `DerivativeStructure`");
        LIBRARIES.put("commonsMath", "Commons Math `DerivativeStructure`");
    }

    private final Path page;
    private final List<String> options;
    private final Measurement measurement;
    private final Machine machine = new Machine();
    private final NativePrimals primals = new NativePrimals();
    private final Verdicts verdicts = new Verdicts();
    private final Page tables = new Page(verdicts);

    private Results(Path page, List<String> options) throws CommandLineOptionException {
        this.page = page;
        this.options = options;
        this.measurement = new Measurement(options);
    }

    public static void main(String[] arguments)
            throws CommandLineOptionException, IOException, ReflectiveOperationException, RunnerException {
        List<String> all = List.of(arguments);
        new Results(Path.of(all.get(0)), all.subList(1, all.size())).write();
    }

    private void write() throws IOException, ReflectiveOperationException, RunnerException {
        long start = System.nanoTime();
        Collection<RunResult> results = measurement.of(measurement
                .options()
                .include("\\.\\w+Sweeps\\.")
                .include("\\.\\w+Peers\\.")
                .include("\\.(Seed|Mixture)Product\\.")
                .include("\\.\\w+Djl\\.(vjp|djl)$"));
        Timings sweeps = Timings.of(results, "Sweeps");
        primals.measure(Project.nativePrimals(), 1, sweeps);
        sweeps.lookAgain(measurement);
        List<Ablation.Effect> effects = new Ablation(measurement, results).effects(switches());
        String longMethods = LongMethodRuns.section(verdicts);
        String compileTimes = CompileTimes.section(verdicts);

        String functions = tables.functions(sweeps);
        Timings seeds = Timings.of(results, "Product");
        seeds.lookAgain(measurement);
        String products = tables.products(seeds);
        String libraries = tables.peers(Timings.of(results, "Peers"), "jacquard", LIBRARIES);
        Timings djl = Timings.of(results, "Djl");
        String torch = tables.peers(djl, "vjp", Map.of("djl", "PyTorch"));
        Path picture = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.md$", "") + ".png");
        Picture.write(sweeps, picture);
        String minutes = Verdicts.number((System.nanoTime() - start) / 60e9);
        Files.writeString(
                page,
                "# Results\n\nOne command measured all of this in " + minutes
                        + " minutes, and wrote this page and its picture:\n\n"
                        + "```sh\n" + command(!djl.rows().isEmpty()) + "\n```\n\n"
                        + machine.facts(primals.compiler())
                        + "One thread, medians of JMH's iterations of one process for each benchmark; a ratio beyond its limit"
                        + " is measured in one more process for each of its two, and all iterations count. In brackets is what a number may\n"
                        + "be at most, or has to be at least. [benchmarks.md](benchmarks.md) says what is measured.\n\n"
                        + verdicts.summary()
                        + "\n![Ratios of all functions](" + picture.getFileName() + ")\n\n"
                        + "## Functions\n\n" + functions
                        + "## Products of Jacobians\n\n" + products
                        + "## Libraries of numbers that carry their derivatives\n\nValue and gradient.\n\n" + libraries
                        + "## PyTorch by DJL\n\n"
                        + (djl.rows().isEmpty()
                                ? "Not measured: it is a profile of its own, `-Presults,djl`.\n\n"
                                : "Value and gradient, `double`, one thread; arrays stay where PyTorch has them.\n\n"
                                        + torch)
                        + "## What each optimisation is worth\n\n"
                        + "Time without it over time with it, where that is more than 15 % apart; the same of the bytes that the first"
                        + " `vjp` allocates for its workspace, and of the lines that are written for all kernels.\n\n"
                        + tables.optimisations(effects)
                        + "## Long methods\n\nMethods of simple statements, drawn. Sweeps of more than 8,000 bytes, which HotSpot would not compile, are"
                        + " cut.\n\n" + longMethods
                        + "## Compile time\n\n" + compileTimes.stripTrailing() + "\n");
    }

    private String command(boolean djl) {
        String command = "mvn -B -q -Presults" + (djl ? ",djl" : "")
                + " -pl it-tests/benchmarks -am -DskipTests package exec:exec";
        return options.isEmpty() ? command : command + " -Djmh=\"" + String.join(" ", options) + "\"";
    }

    /** The processor itself says what can be switched off; it is not on the class path of what it compiles. */
    private static List<String> switches() throws IOException, ReflectiveOperationException {
        URL jar = Path.of(Project.processor()).toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Object names = loader.loadClass("io.jacquard.processor.JacquardProcessor")
                    .getMethod("switches")
                    .invoke(null);
            return ((List<?>) names).stream().map(String::valueOf).toList();
        }
    }
}
