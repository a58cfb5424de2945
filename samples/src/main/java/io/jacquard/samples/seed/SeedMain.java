package io.jacquard.samples.seed;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints J(x1) · J(x2)ᵀ of the seed's function, and what it costs beside two explicit Jacobians. */
public final class SeedMain {
    private static final String HELP = """
      Computes J(x1) J(x2)^T of f(x) = sqrt(A x / n), 10,000 inputs and 5 outputs, from generated code
      that never holds a Jacobian, and compares it with two explicit Jacobians.

        --help   prints this text

      It takes no other argument. The numbers are those of numpy's legacy generator with seed 1701.
      """;
    private static final String GENERATED = "samples/target/generated-sources/annotations/io/jacquard/samples/seed/";

    private SeedMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        if (!arguments.isEmpty()) {
            err.println("unknown argument: " + arguments.get(0));
            err.print(HELP);
            return 2;
        }
        report(Problem.draw(), out);
        return 0;
    }

    private static void report(Problem problem, PrintStream out) {
        double[][] product = problem.product();
        double[][] explicit = problem.explicitProduct();
        out.println("J(x1) J(x2)^T, without a Jacobian:");
        out.println(ArrayText.of(product));
        out.println("the same from two explicit Jacobians:");
        out.println(ArrayText.of(explicit));
        out.println("row 0 in full: " + row(product[0]));
        out.println(String.format(
                Locale.ROOT,
                "largest difference, relative to the largest entry: %.1e",
                ExplicitProduct.difference(product, explicit)));
        out.println("jacobianProduct    " + Measurement.of(problem::product).text());
        out.println(
                "explicit Jacobians " + Measurement.of(problem::explicitProduct).text());
        out.println("the generated sources lie in " + GENERATED);
    }

    private static String row(double[] entries) {
        StringBuilder text = new StringBuilder();
        for (double entry : entries) text.append(text.isEmpty() ? "" : " ").append(entry);
        return text.toString();
    }
}
