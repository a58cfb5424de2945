package io.jacquard.benchmarks.results;

import java.util.Random;

/** Methods of many statements in a row, drawn. */
final class LongMethods {
    /** Statements of a long method, and of one to compare it with. */
    static final int MANY = 3000;

    static final int FEW = 100;

    private static final String[] NAMES = {"p", "q", "r", "s", "t", "u"};

    private LongMethods() {}

    /** A class with so many methods of so many statements each. */
    static String source(String name, int methods, int statements) {
        StringBuilder source = new StringBuilder("import io.jacquard.Differentiable;\n\nfinal class " + name + " {\n");
        Random random = new Random(1701);
        for (int m = 0; m < methods; m++) {
            source.append("  @Differentiable\n  static double f" + m + "(double a, double b, double c) {\n");
            source.append("    double p = a;\n    double q = b * c;\n    double r = a - c;\n");
            source.append("    double s = 0.5;\n    double t = a * b;\n    double u = c;\n");
            for (int i = 0; i < statements - NAMES.length - 1; i++) {
                source.append("    ").append(statement(random)).append('\n');
            }
            source.append("    return p + q * r + s - t * u;\n  }\n");
        }
        return source.append("}\n").toString();
    }

    private static String statement(Random random) {
        String x = name(random);
        String y = name(random);
        String z = name(random);
        String number = "0." + (1 + random.nextInt(9));
        return switch (random.nextInt(5)) {
            case 0 -> x + " = " + number + " * " + y + " + 0.1 * Math.sin(" + z + " * a);";
            case 1 -> x + " += 0.01 * " + y + " * b - " + number + " * " + x + ";";
            case 2 -> x + " = " + y + " / (1 + " + z + " * " + z + ") + " + number + " * c;";
            case 3 -> x + " *= " + number + " + 0.05 * Math.cos(" + y + ");";
            default -> x + " = Math.sqrt(1 + " + y + " * " + y + ") - " + number + " * " + z + ";";
        };
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }
}
