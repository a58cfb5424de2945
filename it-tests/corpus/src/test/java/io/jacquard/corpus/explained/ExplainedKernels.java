package io.jacquard.corpus.explained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import io.jacquard.product.Linearized;
import io.jacquard.product.LinearizedJacobian;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kernels, compiled with pages that explain them. */
public final class ExplainedKernels {
    private static final String ONE = "The adjoint stores ";
    private static final String MANY = "A point of the Jacobian companion stores ";
    private static final String CHAPTER = "## ";

    private final List<SourceText> sources = Kernel.sources();
    private final Compilation compilation;
    private final ClassLoader loader;
    private final Formulas formulas = new Formulas();

    /** Compiles them. */
    public ExplainedKernels() {
        List<SourceText> all = new ArrayList<>(sources);
        all.addAll(SourceText.below(Path.of("src/test/resources/explained")));
        compilation = Corpus.compiled(all, List.of("-Ajacquard.explain"));
        loader = compilation.loader();
        for (Kernel kernel : Kernel.all()) {
            PageText page = new PageText(page(kernel));
            for (String head : List.of(ONE, MANY)) {
                page.total(head).values().forEach(f -> formulas.add(kernel, page, f));
                page.rows(head)
                        .values()
                        .forEach(rows -> rows.forEach(
                                row -> PageText.amounts(row).values().forEach(f -> formulas.add(kernel, page, f))));
            }
        }
        formulas.compile();
    }

    /** As it is printed; javac indents all lines but the first. */
    private String page(Kernel kernel) {
        String head = "jacquard explains " + kernel.displayName() + "(";
        List<String> found = compilation.diagnostics().stream()
                .map(d -> d.getMessage(Locale.ROOT))
                .filter(text -> text.startsWith(head))
                .toList();
        assertEquals(1, found.size(), head);
        return found.get(0).replaceAll("(?m)^ {2}", "").strip();
    }

    /** The documentation, of which the text before the first chapter stays. */
    public String pages(String before) {
        StringBuilder out = new StringBuilder(before.split("(?m)^" + CHAPTER, 2)[0]);
        for (Kernel kernel : Kernel.all()) {
            out.append(CHAPTER).append(kernel.title()).append("\n\n```java\n");
            out.append(source(kernel))
                    .append("```\n\n```\n")
                    .append(page(kernel))
                    .append("\n```\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    /** The method as it is written, from its annotation on. */
    private String source(Kernel kernel) {
        String text =
                sources.stream().filter(kernel::isIn).findFirst().orElseThrow().text();
        int at = text.indexOf(" " + kernel.name() + "(");
        int from = text.lastIndexOf("    @Differentiable", at);
        int to = text.indexOf("\n    }\n", at) + "\n    }\n".length();
        return text.substring(from, to)
                .lines()
                .filter(line ->
                        !line.strip().startsWith("@Args") && !line.strip().startsWith("+ \""))
                .map(line -> line.replaceFirst("^ {4}", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Holds what a kernel stores, when it runs with arguments of this size, against its page. */
    public void check(Kernel kernel, int size) throws ReflectiveOperationException {
        Object run = Class.forName("io.jacquard.benchmarks.Runs", true, loader)
                .getMethod(kernel.run(), int.class)
                .invoke(null, size);
        long trips = (long) part(run, "trips");
        Object[] args = (Object[]) part(run, "args");
        PageText page = new PageText(page(kernel));
        workspace(kernel, page, part(run, "workspace"), trips, args);
        Field point = LinearizedJacobian.class.getDeclaredField("point");
        point.setAccessible(true);
        point(kernel, page, (Linearized) point.get(part(run, "point")), trips, args);
    }

    private static Object part(Object run, String name) throws ReflectiveOperationException {
        return run.getClass().getMethod(name).invoke(run);
    }

    private Map<String, Long> values(Kernel kernel, Map<String, String> amounts, long trips, Object[] args) {
        Map<String, Long> out = new TreeMap<>();
        amounts.forEach((type, formula) -> out.put(type, formulas.value(kernel, formula, trips, args)));
        return out;
    }

    private Map<String, Map<String, Long>> rows(Kernel kernel, PageText page, String head, long trips, Object[] args) {
        Map<String, Map<String, Long>> out = new TreeMap<>();
        page.rows(head).forEach((name, all) -> {
            Map<String, Long> sum = new TreeMap<>();
            all.forEach(said -> values(kernel, PageText.amounts(said), trips, args)
                    .forEach((type, n) -> sum.merge(type, n, Long::sum)));
            if (!sum.isEmpty()) {
                out.put(name, sum);
            }
        });
        return out;
    }

    private static Map<String, Long> total(Map<String, Map<String, Long>> rows) {
        Map<String, Long> out = new TreeMap<>();
        rows.values().forEach(row -> row.forEach((type, n) -> out.merge(type, n, Long::sum)));
        return out;
    }

    /** All that lies in a workspace but bars, and arrays that the method itself makes. */
    private void workspace(Kernel kernel, PageText page, Object workspace, long trips, Object[] args) {
        Map<String, Map<String, Long>> said = rows(kernel, page, ONE, trips, args);
        String source = source(kernel);
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        Counted.fields(workspace).forEach((name, numbers) -> {
            boolean own = name.matches(".*Bar\\d*") || source.contains("[] " + name + " = ");
            if (!own && !numbers.isEmpty()) {
                Map<String, Long> sum = counted.computeIfAbsent(name.replaceFirst("\\d+$", ""), k -> new TreeMap<>());
                numbers.forEach((type, n) -> sum.merge(type, n, Long::sum));
            }
        });
        if (trips > 0) {
            // A trail of a loop that counts its trips has room for more.
            long room = counted.getOrDefault("xAt", Map.of()).getOrDefault("double", 0L);
            assertTrue(room >= trips && room <= Math.max(16, 2 * trips), () -> room + " for " + trips + " trips");
            counted.put("xAt", Map.of("double", trips));
        }
        assertEquals(said, counted, kernel.title());
        assertEquals(total(said), values(kernel, page.total(ONE), trips, args), kernel.title());
    }

    private void point(Kernel kernel, PageText page, Linearized point, long trips, Object[] args) {
        Map<String, Long> said = values(kernel, page.total(MANY), trips, args);
        assertEquals(said, total(rows(kernel, page, MANY, trips, args)), kernel.title());
        long bytes = said.getOrDefault("double", 0L) * Double.BYTES + said.getOrDefault("int", 0L) * Integer.BYTES;
        long spare = trips > 0 ? Math.max(16, 2 * trips) * Double.BYTES - bytes : 0;
        long saved = point.savedBytes();
        assertTrue(saved >= bytes && saved <= bytes + spare, () -> kernel.title() + ": " + bytes + " said, " + saved);
    }
}
