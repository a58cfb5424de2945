package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A method made up by dice: the outermost one of a random program, or a helper. */
final class RandomMethod {
    /** What it returns. */
    enum Result {
        SCALAR("double"),
        ARRAY("double[]"),
        MATRIX("double[][]"),
        NONE("void");

        final String type;

        Result(String type) {
            this.type = type;
        }

        /** A return in the midst of the method. */
        String early(RandomExpressions expressions) {
            return switch (this) {
                case SCALAR -> "return " + expressions.bounded() + ";";
                case ARRAY -> "return w;";
                case MATRIX -> "return m;";
                case NONE -> "return;";
            };
        }
    }

    final String name;
    final Result result;
    final List<Node> statements;
    private final boolean single;

    private RandomMethod(String name, Result result, List<Node> statements, boolean single) {
        this.name = name;
        this.result = result;
        this.statements = statements;
        this.single = single;
    }

    /**
     * Makes one up.
     *
     * @param size how many statements it has in its outermost block
     * @param deepest how deep its blocks may be nested
     * @param recursive whether it may call itself, less deep than {@code k}
     */
    static RandomMethod make(
            Random random,
            String name,
            List<RandomMethod> helpers,
            boolean single,
            int size,
            int deepest,
            boolean recursive) {
        Result result = Result.values()[Math.max(0, random.nextInt(8) - 4)];
        RandomNames names = new RandomNames(random, single);
        // Roles of parameters are those of the whole method: half of them leave theirs alone.
        boolean inPlace = random.nextInt(3) == 0 || result == Result.NONE;
        if (!inPlace) {
            names.arrays.remove("u");
        }
        List<Node> out = new ArrayList<>();
        out.add(Node.line("int c = " + random.nextInt(4) + ";"));
        out.add(Node.line("int z = 1;"));
        out.add(Node.line("double[] w = new double[" + RandomNames.LENGTH + "];"));
        out.add(Node.line("double[][] m = new double[" + RandomNames.LENGTH + "][" + RandomNames.LENGTH + "];"));
        names.integers.add("c");
        names.arrays.add("w");
        names.matrices.add("m");
        // Read before anything else, so that both are inputs whatever is written to them as a whole.
        String inputs = " + 0.1 * u[3] - 0.2 * q[1][1];";
        out.add(Node.line("double s = " + new RandomExpressions(names).expression(1) + inputs));
        names.scalars.add("s");
        if (random.nextInt(3) > 0) {
            // Half of the rest only read it.
            names.matrices.remove("q");
        }
        String self = recursive ? name : "";
        out.addAll(new RandomStatements(names, helpers, self, result, deepest).block(size, 0));
        return new RandomMethod(name, result, out, single);
    }

    RandomMethod with(List<Node> newStatements) {
        return new RandomMethod(name, result, newStatements, single);
    }

    /** From the name on. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(result.type).append(' ').append(name).append("(double a, double[] x, int k, ");
        text.append(single ? "float" : "double").append(" b, double[] u, boolean flag, double[][] q) {\n");
        statements.forEach(n -> n.print("        ", text));
        String all = "s + a * w[1] + b * m[1][2] + x[3] * q[0][1] + w[c % 4] + u[2]";
        text.append(
                switch (result) {
                    case SCALAR -> "        return " + all + ";\n";
                    case ARRAY -> "        w[0] += " + all + ";\n        return w;\n";
                    case MATRIX -> "        m[1][2] -= " + all + ";\n        return m;\n";
                    case NONE -> "        u[1] = " + all + ";\n";
                });
        return text.append("    }\n").toString();
    }
}
