package io.jacquard.benchmarks.results;

import com.sun.management.ThreadMXBean;
import io.jacquard.benchmarks.products.Choices;
import io.jacquard.benchmarks.products.SeedOnce;
import io.jacquard.benchmarks.products.Strategies;
import io.jacquard.benchmarks.products.Workload;
import io.jacquard.product.ProductOptions;
import io.jacquard.product.ProductPlan;
import io.jacquard.product.Strategy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Measures products of Jacobians and writes the page about them and its picture: the file of the page is the first argument, JMH's own options follow. */
public final class ProductResults {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Numbers of rows of the seed's function. */
    private static final List<Integer> ROWS = List.of(5, 20, 50, 100, 200, 500, 1000);
    /** Strategies that would take so many times as long are not measured. */
    private static final double HOPELESS = 20;

    /** Nanoseconds beyond which a product is also done by two threads, and not by the explicit route. */
    private static final double LONG = 10e6;
    /** What the choice may take in units of the best. */
    private static final double CHOICE = 1.15;
    /** How many times as fast two threads have to be. */
    private static final double GAIN = 1.5;
    /** Iterations that such a product runs before it is measured: what it is made of is compiled one after the other. */
    private static final int LONG_WARMUP = 12;
    /** How often what is beyond a limit is measured again. */
    private static final int AGAIN = 2;
    /** Microseconds from which on two threads have to be worth their while. */
    private static final double LARGE = 5e3;
    /** Nanoseconds after which a product does not allocate any more what a compiler saves. */
    private static final long COMPILED = 500_000_000;
    /** Times that a process is started. */
    private static final int STARTS = 7;

    private static final String PLAIN = "plain";
    private static final String VECTOR = "Vector API";

    /** What a way may take of a product, in units of another's time, on the Vector API and without. */
    private record Limit(String product, String peer, String way, double vector, double plain) {
        double in(String mode) {
            return mode.equals(VECTOR) ? vector : plain;
        }
    }

    private static final String JAX = "jax indirect_jit";
    private static final List<Limit> LIMITS = List.of(
            new Limit("seed-5", JAX, Strategies.CHOSEN, 1.0, 1.3),
            new Limit("seed-5", JAX, Strategies.PREPARED, 0.5, 1.0),
            new Limit("seed-200", JAX, "TILES", 1.0, Double.POSITIVE_INFINITY),
            new Limit("seed-200", JAX, Strategies.CHOSEN, 0.6, 5),
            new Limit("seed-200", JAX, Strategies.PREPARED, 0.2, 0.3),
            new Limit("seed-1000", JAX, "TILES", 1.0, Double.POSITIVE_INFINITY),
            new Limit("seed-1000", JAX, Strategies.CHOSEN, 0.6, 4.5),
            new Limit("seed-1000", JAX, Strategies.PREPARED, 0.05, 0.07),
            new Limit("network-same", "neural-tangents STRUCTURED_DERIVATIVES:vmap0", Strategies.CHOSEN, 1.5, 3),
            new Limit("network-same", JAX, Strategies.CHOSEN, 0.02, 0.05),
            new Limit("orbit", "jax jacfwd_jit", Strategies.CHOSEN, 1.0, 1.5));

    private final Path page;
    private final List<String> options;
    private final Measurement measurement;
    private final ProductPeers peers;
    private final Verdicts verdicts = new Verdicts();
    private final Machine machine = new Machine();
    private final Timings timings = new Timings();
    /** What is chosen, by product and kernels. */
    private final Map<String, Strategy> choices = new HashMap<>();

    private ProductResults(Path page, List<String> options) throws CommandLineOptionException, IOException {
        this.page = page;
        this.options = options;
        measurement = new Measurement(options);
        peers = ProductPeers.read();
    }

    public static void main(String[] arguments) throws CommandLineOptionException, IOException, RunnerException {
        List<String> all = List.of(arguments);
        new ProductResults(Path.of(all.get(0)), all.subList(1, all.size())).write();
    }

    private void write() throws IOException, RunnerException {
        long start = System.nanoTime();
        List<String> names = new ArrayList<>();
        ROWS.forEach(m -> names.add("seed-" + m));
        names.addAll(Workload.NAMES);
        Table checks = new Table(
                "product", "rows x columns", "chosen", "bytes beside the result", "planned", "strategies differ by");
        choose(names, PLAIN);
        choose(names, VECTOR);
        for (String name : names) {
            Workload work = Workload.of(name);
            ProductPlan plan = work.first().get().explain(work.second().get(), ProductOptions.defaults());
            List<Strategy> strategies = strategies(plan);
            checks.row(check(name, work, plan, strategies));
            boolean slow = plan.chosen().nanoseconds() > LONG;
            measure(name, strategies, work.prepared().isPresent(), slow, work.isDiagonal());
        }
        Path picture = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.md$", "") + ".png");
        ProductPicture.write(timings, ROWS, picture);
        String times = times(names);
        String others = others();
        Files.writeString(
                page,
                "# Results: products of Jacobians\n\nOne command measured all of this in "
                        + Verdicts.number((System.nanoTime() - start) / 60e9)
                        + " minutes, and wrote this page and its picture:\n\n```sh\n" + command() + "\n```\n\n"
                        + machine.facts("not used")
                        + "One thread, medians of JMH's iterations of one process each; both forward sweeps are included. In brackets is what a"
                        + " number may be at most. [product.md](product.md) says what is measured.\n\n"
                        + verdicts.summary()
                        + "\n![Time against the number of rows](" + picture.getFileName() + ")\n\n"
                        + "## Strategies\n\nMilliseconds. `chosen` is the time of the strategy that is chosen; over the best of the strategies it says how good the choice is, where one of the others is faster than it; what would take more than "
                        + (int) HOPELESS
                        + " times as long is not measured. `explicit` forms both Jacobians and multiplies row by row. `two threads`: times as fast as one, with a limit from five milliseconds on. HotSpot compiles in the foreground (`-Xbatch`), so that what is measured is compiled. What is beyond a limit of this table is measured in two more processes, and what it is compared with; what is beyond one against others, which the page cannot run, is measured in two more, too. All iterations count.\n\n"
                        + times
                        + "## Memory and agreement\n\nBytes that one product allocates that has run for half a second; differences in units of the largest entry.\n\n"
                        + checks
                        + "## Others\n\n"
                        + (peers.isEmpty()
                                ? "Not measured: `-Djmh.jvm=-D" + ProductPeers.PROPERTY
                                        + "=FILE` names what their programs wrote.\n"
                                : "On the same machine, the same day, one thread each; times of ours over theirs.\n\n"
                                        + others.stripTrailing() + "\n"));
    }

    private String command() {
        String command = "mvn -B -q -Pproducts -pl it-tests/benchmarks -am -DskipTests package exec:exec";
        String theirs = peers.isEmpty() ? "" : " -Djmh.jvm=-D" + ProductPeers.PROPERTY + "=FILE";
        return command + theirs + (options.isEmpty() ? "" : " -Djmh=\"" + String.join(" ", options) + "\"");
    }

    /** Asks a Java with the kernels in question. */
    private void choose(List<String> names, String mode) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(kernels(mode));
        command.add(Choices.class.getName());
        command.addAll(names);
        List<String> chosen = Commands.output(command);
        for (int i = 0; i < names.size(); i++) {
            choices.put(names.get(i) + ", " + mode, Strategy.valueOf(chosen.get(i)));
        }
    }

    private static List<String> kernels(String mode) {
        return mode.equals(PLAIN)
                ? List.of("-Dio.jacquard.vector=false")
                : List.of("--add-modules", "jdk.incubator.vector");
    }

    private static List<Strategy> strategies(ProductPlan plan) {
        return plan.alternatives().stream()
                .filter(a -> a.nanoseconds() <= HOPELESS * plan.chosen().nanoseconds())
                .map(ProductPlan.Alternative::strategy)
                .toList();
    }

    private List<String> check(String name, Workload work, ProductPlan plan, List<Strategy> strategies) {
        ProductOptions defaults = ProductOptions.defaults();
        double[][] reference = copy(work.product().apply(defaults.strategy(strategies.get(0))));
        double difference = 0;
        for (Strategy strategy : strategies) {
            difference =
                    Math.max(difference, difference(reference, work.product().apply(defaults.strategy(strategy))));
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var first = work.first().get();
        var second = work.second().get();
        long forwards = THREADS.getCurrentThreadAllocatedBytes() - before;
        double[][] into = work.storage(first, second);
        long planned = work.planned(first, second, into);
        long bytes = 0;
        for (long end = System.nanoTime() + COMPILED; System.nanoTime() < end; ) {
            before = THREADS.getCurrentThreadAllocatedBytes();
            work.multiply(first, second, into);
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return List.of(
                name,
                first.rows() + " x " + first.columns(),
                plan.chosen().strategy().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%,d", bytes),
                verdicts.atMost(name + ": bytes over plan", (double) bytes / planned, 1.05) + " of "
                        + String.format(Locale.ROOT, "%,d; points %,d", planned, forwards),
                verdicts.atMost(name + ": strategies differ by 1e-12 x", difference / 1e-12, 1.0) + "e-12");
    }

    private static double[][] copy(double[][] of) {
        double[][] out = of.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = of[i].clone();
        }
        return out;
    }

    private static double difference(double[][] a, double[][] b) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a[i].length; k++) {
                largest = Math.max(largest, Math.abs(a[i][k]));
                difference = Math.max(difference, Math.abs(a[i][k] - b[i][k]));
            }
        }
        return difference / largest;
    }

    private void measure(String name, List<Strategy> strategies, boolean prepared, boolean isSlow, boolean isHuge)
            throws RunnerException {
        List<String> ways = new ArrayList<>(List.of(Strategies.CHOSEN));
        if (isSlow) {
            ways.add(Strategies.THREADS);
        }
        strategies.forEach(s -> ways.add(s.name()));
        if (prepared) {
            ways.add(Strategies.PREPARED);
        }
        if (!isSlow && !isHuge) {
            ways.add(Strategies.EXPLICIT);
        }
        for (String mode : List.of(PLAIN, VECTOR)) {
            run(name, mode, ways, isSlow);
            lookAgain(name, mode, isSlow);
        }
    }

    private void run(String name, String mode, List<String> ways, boolean isSlow) throws RunnerException {
        List<String> java = new ArrayList<>(List.of("-Xbatch"));
        java.addAll(kernels(mode));
        ChainedOptionsBuilder run = measurement
                .options()
                .jvmArgsAppend(java.toArray(String[]::new))
                .include("\\.products\\.Strategies\\.")
                .param("workload", name)
                .param("strategy", ways.toArray(String[]::new));
        for (RunResult result : measurement.of(isSlow ? measurement.warmed(run, LONG_WARMUP) : run)) {
            timings.add(name + ", " + mode, result.getParams().getParam("strategy"), result);
        }
    }

    /** What is beyond its limit is measured again, and what it is compared with, one after the other: a machine that has something else to do makes any number larger. */
    private void lookAgain(String name, String mode, boolean isSlow) throws RunnerException {
        String row = name + ", " + mode;
        Set<String> ways = new LinkedHashSet<>();
        if (chosen(row) > CHOICE * timings.microseconds(row, best(row))) {
            ways.addAll(List.of(Strategies.CHOSEN, best(row)));
        }
        double alone = timings.microseconds(row, Strategies.CHOSEN);
        if (alone >= LARGE && alone / timings.microseconds(row, Strategies.THREADS) < GAIN) {
            ways.addAll(List.of(Strategies.CHOSEN, Strategies.THREADS));
        }
        for (Limit limit : LIMITS) {
            double ours = timings.microseconds(row, limit.way);
            if (limit.product.equals(name) && ours > limit.in(mode) * theirs(limit)) {
                ways.add(limit.way);
            }
        }
        for (int i = 0; i < AGAIN && !ways.isEmpty(); i++) {
            run(name, mode, List.copyOf(ways), isSlow);
        }
    }

    /** What was chosen, which its strategy by name has measured, too. */
    private double chosen(String row) {
        return timings.microseconds(row, List.of(Strategies.CHOSEN, strategyOf(row)));
    }

    private String best(String row) {
        return Stream.of(Strategy.values())
                .map(Strategy::name)
                .filter(way -> !Double.isNaN(timings.microseconds(row, way)))
                .min(Comparator.comparingDouble(way -> timings.microseconds(row, way)))
                .orElseThrow();
    }

    private String times(List<String> names) {
        Table table = new Table(
                "product",
                "kernels",
                "strategy",
                "chosen",
                "chosen / best",
                "structured",
                "tiles",
                "composed",
                "columns",
                "diagonal",
                "prepared",
                "explicit",
                "two threads");
        for (String name : names) {
            for (String mode : List.of(PLAIN, VECTOR)) {
                String row = name + ", " + mode;
                double chosen = timings.microseconds(row, Strategies.CHOSEN);
                String best = best(row);
                double ratio = best.equals(strategyOf(row)) ? 1 : chosen(row) / timings.microseconds(row, best);
                table.row(List.of(
                        name,
                        mode,
                        strategyOf(row).toLowerCase(Locale.ROOT),
                        milliseconds(chosen),
                        verdicts.atMost(row + ": chosen / best", Math.max(1, ratio), CHOICE),
                        milliseconds(timings.microseconds(row, "STRUCTURED")),
                        milliseconds(timings.microseconds(row, "TILES")),
                        milliseconds(timings.microseconds(row, "COMPOSED")),
                        milliseconds(timings.microseconds(row, "COLUMNS")),
                        milliseconds(timings.microseconds(row, "DIAGONAL")),
                        milliseconds(timings.microseconds(row, Strategies.PREPARED)),
                        milliseconds(timings.microseconds(row, Strategies.EXPLICIT)),
                        threads(row, chosen)));
            }
        }
        return table.toString();
    }

    private String strategyOf(String row) {
        return Objects.requireNonNull(choices.get(row)).name();
    }

    /** How many times as fast two threads are. */
    private String threads(String row, double alone) {
        double together = timings.microseconds(row, Strategies.THREADS);
        if (Double.isNaN(together)) {
            return "";
        }
        return alone < LARGE
                ? Verdicts.number(alone / together)
                : verdicts.atLeast(row + ": one thread / two threads", alone / together, GAIN);
    }

    private static String milliseconds(double microseconds) {
        return Verdicts.number(microseconds / 1e3);
    }

    private String others() {
        Table table = new Table("product", "other", "theirs, ms", "ours", VECTOR, PLAIN);
        for (Limit limit : LIMITS) {
            table.row(List.of(
                    limit.product,
                    limit.peer,
                    milliseconds(theirs(limit)),
                    limit.way.toLowerCase(Locale.ROOT),
                    ratio(limit, VECTOR),
                    ratio(limit, PLAIN)));
        }
        for (int m : List.of(5, 200)) {
            String name = "seed-" + m;
            double theirs = peers.microseconds(name, "jax process");
            table.row(List.of(
                    name,
                    "python and jax, from an empty process",
                    milliseconds(theirs),
                    "from an empty process",
                    process(name, m, VECTOR, theirs),
                    process(name, m, PLAIN, theirs)));
        }
        return table.toString();
    }

    private String process(String name, int m, String mode, double theirs) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:+UseSerialGC"));
        if (mode.equals(VECTOR)) {
            command.addAll(kernels(mode));
        }
        command.addAll(List.of(SeedOnce.class.getName(), String.valueOf(m)));
        double[] microseconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            try {
                int end = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                if (end != 0) {
                    throw new IllegalStateException(command + " ended with " + end);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            microseconds[i] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(microseconds);
        String row = name + ", " + mode + ": from an empty process / jax";
        return verdicts.atMost(row, microseconds[STARTS / 2] / theirs, 0.3);
    }

    private double theirs(Limit limit) {
        return peers.microseconds(limit.product, limit.peer);
    }

    private String ratio(Limit limit, String mode) {
        String row = limit.product + ", " + mode;
        double ratio = timings.microseconds(row, limit.way) / theirs(limit);
        return verdicts.atMost(row + ": " + limit.way + " / " + limit.peer, ratio, limit.in(mode));
    }
}
