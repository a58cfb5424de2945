package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How fast the sweeps of a long method run. HotSpot compiles no method of more than 8,000 bytes, so that they have to be cut into several; a process of its own, in
 * which nothing else has been compiled.
 */
public final class LongMethodRuns {
    private static final List<String> SWEEPS = List.of("jvp", "vjp");
    private static final double WARMING = 3e9;
    private static final int BATCHES = 15;
    private static final double BATCH = 50e6;

    private LongMethodRuns() {}

    /** The child: nanoseconds a statement, of the long method and of a short one, for each sweep. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        for (String sweep : SWEEPS) {
            System.out.println(nanoseconds("Long", sweep, LongMethods.MANY));
            System.out.println(nanoseconds("Short", sweep, LongMethods.FEW));
        }
    }

    private static double nanoseconds(String name, String sweep, int statements)
            throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("runs");
        Path method = Files.writeString(folder.resolve(name + ".java"), LongMethods.source(name, 1, statements));
        Path calls = Files.writeString(folder.resolve("Calls.java"), calls(name));
        Javac.compile(List.of(method, calls), folder, Javac.withProcessor());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return median(Class.forName("Calls", true, loader).getMethod(sweep, int.class)) / statements;
        } finally {
            Javac.delete(folder);
        }
    }

    private static String calls(String name) {
        return """
                public final class Calls {
                  static final double[] OUT = new double[3];
                  public static void jvp(int calls) {
                    NAMEF0Tangent.Workspace ws = new NAMEF0Tangent.Workspace();
                    for (int i = 0; i < calls; i++) OUT[0] += NAMEF0Tangent.jvp(0.3, 0.7, 1.1, 1, 2, 3, ws);
                  }
                  public static void vjp(int calls) {
                    NAMEF0Adjoint.Workspace ws = new NAMEF0Adjoint.Workspace();
                    for (int i = 0; i < calls; i++) NAMEF0Adjoint.vjp(0.3, 0.7, 1.1, 1, OUT, ws);
                  }
                }
                """.replace("NAME", name);
    }

    /** Of a call. */
    private static double median(Method calls) throws ReflectiveOperationException {
        int count = 1;
        long start = System.nanoTime();
        double last = 0;
        while (System.nanoTime() - start < WARMING) {
            last = time(calls, count);
            count = last < BATCH ? 2 * count : count;
        }
        count = (int) Math.max(1, count * BATCH / last);
        double[] times = new double[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            times[i] = time(calls, count) / count;
        }
        Arrays.sort(times);
        return times[BATCHES / 2];
    }

    private static double time(Method calls, int count) throws ReflectiveOperationException {
        long start = System.nanoTime();
        calls.invoke(null, count);
        return System.nanoTime() - start;
    }

    /** The rows of a table. */
    static String section(Verdicts verdicts) throws IOException {
        double[] nanoseconds = Commands.numbers(LongMethodRuns.class);
        Table table = new Table(
                "sweep",
                "ns a statement, a method of " + LongMethods.MANY,
                "a method of " + LongMethods.FEW,
                "times as long a statement");
        for (int i = 0; i < SWEEPS.size(); i++) {
            double longer = nanoseconds[2 * i];
            double shorter = nanoseconds[2 * i + 1];
            String sweep = "`" + SWEEPS.get(i) + "`";
            table.row(List.of(
                    sweep,
                    Verdicts.number(longer),
                    Verdicts.number(shorter),
                    verdicts.atMost(sweep + ", a statement of a long method / of a short one", longer / shorter, 1.5)));
        }
        return table.toString();
    }
}
