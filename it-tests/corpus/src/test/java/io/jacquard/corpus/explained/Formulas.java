package io.jacquard.corpus.explained;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** The formulas of pages, which are Java: a method of each, compiled. */
final class Formulas {
    private final StringBuilder text = new StringBuilder("public final class Formulas {\n");
    private final Map<List<Object>, String> names = new LinkedHashMap<>();
    private Class<?> compiled = Object.class;

    void add(Kernel kernel, PageText page, String formula) {
        if (names.containsKey(List.of(kernel, formula))) {
            return;
        }
        String name = "f" + names.size();
        names.put(List.of(kernel, formula), name);
        text.append("  public static long ")
                .append(name)
                .append("(long trips, ")
                .append(kernel.parameters());
        text.append(") {\n");
        page.meanings()
                .forEach(meaning -> text.append("    long ").append(meaning).append(";\n"));
        text.append("    return ").append(formula).append(";\n  }\n");
    }

    void compile() {
        SourceText source = new SourceText("Formulas.java", text + "}\n");
        Compilation compilation = Corpus.compiler().compile(List.of(source), List.of(), List.of());
        Assertions.assertTrue(compilation.good(), compilation::errors);
        try {
            compiled = Class.forName("Formulas", true, compilation.loader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    long value(Kernel kernel, String formula, long trips, Object[] args) {
        Object[] all = new Object[args.length + 1];
        all[0] = trips;
        System.arraycopy(args, 0, all, 1, args.length);
        try {
            Method method = Arrays.stream(compiled.getMethods())
                    .filter(m -> m.getName().equals(names.get(List.of(kernel, formula))))
                    .findFirst()
                    .orElseThrow();
            return (long) method.invoke(null, all);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(formula, e);
        }
    }
}
