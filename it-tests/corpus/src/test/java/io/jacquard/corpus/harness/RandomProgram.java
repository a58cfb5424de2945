package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A program made up from a seed: nested loops and branches over scalars and arrays that are overwritten again and again.
 * Values stay small whatever is written, because products only occur inside bounded functions.
 */
final class RandomProgram {
    private static final int LENGTH = 4;
    /** Helpers that write their array {@code u} have a name that says so. */
    private static final Pattern WRITES = Pattern.compile(
            "\\bu\\[[^]]*] \\+?= |turn\\(u,|fill\\(u,|arraycopy\\([^;]*, u, |, u\\);" + "|_w\\d\\([^;]*, \\(u\\), ");

    private final Random random;
    private final List<String> scalars = new ArrayList<>(List.of("a", "b"));
    private final List<String> arrays = new ArrayList<>(List.of("x", "u"));
    private final List<String> rows = new ArrayList<>();
    private final List<String> counters = new ArrayList<>();
    private final List<String> integers = new ArrayList<>();
    /** The loops around the statement at hand, innermost last, each with its label. */
    private final List<String> loops = new ArrayList<>();

    private final boolean inPlace;
    private final boolean arrayResult;
    private int names;

    private final List<RandomProgram> helpers = new ArrayList<>();

    final String name;
    final List<Node> statements;

    RandomProgram(long seed) {
        this(new Random(seed * 7919 + 13), "r" + seed, List.of(), true);
    }

    private RandomProgram(Random random, String wish, List<RandomProgram> callees, boolean outermost) {
        this.random = random;
        helpers.addAll(callees);
        if (outermost) {
            helpers.add(new RandomProgram(random, wish, List.of(), false));
            helpers.add(new RandomProgram(random, wish, List.copyOf(helpers), false));
        }
        inPlace = random.nextInt(3) == 0;
        arrayResult = random.nextInt(3) == 0;
        if (!inPlace) {
            arrays.remove("u");
        }
        statements = new ArrayList<>();
        statements.add(Node.line("int c = " + random.nextInt(4) + ";"));
        integers.add("c");
        statements.add(Node.line("int z = 1;"));
        statements.add(Node.line("double[] w = new double[" + LENGTH + "];"));
        arrays.add("w");
        statements.add(Node.line("double[][] m = new double[" + LENGTH + "][" + LENGTH + "];"));
        statements.add(Node.line("double s = " + expression(1) + ";"));
        scalars.add("s");
        statements.addAll(outermost ? block(4 + random.nextInt(4), 0) : block(2 + random.nextInt(2), 2));
        name = outermost ? wish : wish + (isWriting(statements) ? "_w" : "_h") + callees.size();
    }

    private static boolean isWriting(List<Node> body) {
        StringBuilder inner = new StringBuilder();
        body.forEach(n -> n.print("", inner));
        return WRITES.matcher(inner).find();
    }

    /** The method, with these statements for its own. */
    String text(List<Node> body) {
        StringBuilder inner = new StringBuilder();
        body.forEach(n -> n.print("        ", inner));
        StringBuilder text = new StringBuilder();
        text.append("    @Differentiable\n    @Args(\"x[4] in -1..1; q[4][4]; u[4]")
                .append(isWriting(body) ? " inout" : "")
                .append(" in -1..1; k = 0|1|3\")\n    static ");
        text.append(method(inner.toString()));
        helpers.forEach(h -> text.append('\n').append(h.asHelper()));
        return text.toString();
    }

    private String asHelper() {
        StringBuilder inner = new StringBuilder();
        statements.forEach(n -> n.print("        ", inner));
        return "    private static " + method(inner.toString());
    }

    private String method(String inner) {
        StringBuilder text = new StringBuilder();
        text.append(arrayResult ? "double[] " : "double ").append(name);
        text.append("(double a, double[] x, int k, double b, double[] u, boolean flag, double[][] q) {\n");
        text.append(inner);
        if (arrayResult) {
            // u is always read, so that its role is known.
            text.append("        w[0] += u[2] * s;\n");
        }
        text.append("        return ")
                .append(arrayResult ? "w" : "s + a * w[1] + b * m[1][2] + x[3] * q[0][1] + w[c % 4] + u[2]");
        return text.append(";\n    }\n").toString();
    }

    private List<Node> block(int size, int depth) {
        int knownScalars = scalars.size();
        int knownArrays = arrays.size();
        int knownIntegers = integers.size();
        int knownRows = rows.size();
        List<Node> block = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            block.add(statement(depth));
        }
        cut(scalars, knownScalars);
        cut(arrays, knownArrays);
        cut(integers, knownIntegers);
        cut(rows, knownRows);
        return block;
    }

    private static void cut(List<String> names, int size) {
        while (names.size() > size) {
            names.remove(names.size() - 1);
        }
    }

    private Node statement(int depth) {
        int choice = random.nextInt(depth >= 3 ? 12 : 21);
        if (choice < 3) {
            return Node.line(one(scalars) + " " + oneOf("=", "=", "=", "+=", "-=") + " " + bounded() + ";");
        } else if (choice < 4) {
            return Node.line(
                    one(scalars) + " *= " + oneOf("Math.sin(", "Math.tanh(", "0.5 * Math.cos(") + expression(2) + ");");
        } else if (choice < 5) {
            if (random.nextInt(3) == 0) {
                String row = "row" + names++;
                Node node = Node.line("double[] " + row + " = m[" + index() + "];");
                rows.add(row);
                return node;
            }
            String fresh = "t" + names++;
            Node node = Node.line("double " + fresh + " = " + bounded() + ";");
            scalars.add(fresh);
            return node;
        } else if (choice < 8) {
            return Node.line(element() + " " + oneOf("=", "=", "=", "+=") + " " + bounded() + ";");
        } else if (choice < 9) {
            return Node.line(one(integers) + " = (" + one(integers) + " + " + index() + " + 1) % 4;");
        } else if (choice < 10) {
            return switch (random.nextInt(helpers.isEmpty() ? 3 : 5)) {
                case 0 -> call();
                case 1 -> wholeArrays();
                case 2 -> Node.line("s = step(" + one(scalars) + ", " + expression(1) + ", k);");
                default -> callHelper(helpers.get(random.nextInt(helpers.size())));
            };
        } else if (choice < 11) {
            return Node.line(one(scalars) + " = " + condition() + " ? " + bounded() + " : " + bounded() + ";");
        } else if (choice < 12) {
            return exit();
        } else if (choice < 15) {
            boolean orElse = random.nextBoolean();
            return new Node(
                    "if (" + condition() + ")",
                    block(1 + random.nextInt(3), depth + 1),
                    orElse ? block(1 + random.nextInt(3), depth + 1) : null);
        } else if (choice < 16) {
            return choice(depth);
        } else if (choice < 17 && depth > 0) {
            String fresh = "v" + names++;
            Node node = Node.line("double[] " + fresh + " = new double[" + LENGTH + "];");
            arrays.add(fresh);
            return node;
        }
        return choice < 19 ? loop(depth) : general(depth);
    }

    /** A way out under a condition. */
    private Node exit() {
        String how = switch (random.nextInt(6)) {
            case 0 -> arrayResult ? "return w;" : "return " + bounded() + ";";
            case 1 -> "throw new IllegalStateException(\"k is \" + k + \", \" + " + atom() + ");";
            case 2, 3 -> loops.isEmpty() ? "a *= 0.5;" : oneOf("break", "continue") + oneOf("", " " + one(loops)) + ";";
            default -> loops.isEmpty() ? "b -= 0.25;" : oneOf("break;", "continue;");
        };
        String condition = how.startsWith("throw") ? "k > 90" : condition();
        return new Node("if (" + condition + ")", new ArrayList<>(List.of(Node.line(how))), null);
    }

    private Node choice(int depth) {
        List<Node> arms = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            arms.add(new Node("case " + i + " ->", block(1 + random.nextInt(2), depth + 1), null));
        }
        arms.add(new Node("default ->", block(1 + random.nextInt(2), depth + 1), null));
        return new Node("switch (" + index() + ")", arms, null);
    }

    /** A loop whose header does not count by itself. */
    private Node general(int depth) {
        String i = "i" + names++;
        String label = "l" + names++;
        counters.add(i);
        loops.add(label);
        String bound = random.nextBoolean() ? "3" : "k";
        String condition = random.nextInt(3) == 0 ? "" : " && (" + condition() + ")";
        List<Node> body = block(1 + random.nextInt(4), depth + 1);
        counters.remove(i);
        loops.remove(label);
        String update = random.nextBoolean() ? "" : ", " + one(scalars) + " *= 0.5";
        Node loop = new Node(
                label + ": for (; " + i + " < " + bound + condition + "; " + i + "++" + update + ")", body, null);
        // A block of its own, for the name of the counter.
        return new Node("", new ArrayList<>(List.of(Node.line("int " + i + " = 0;"), loop)), null);
    }

    private Node loop(int depth) {
        String i = "i" + names++;
        String outer = counters.isEmpty() ? "3" : one(counters) + " % 4";
        String head = switch (random.nextInt(7)) {
            case 0 -> "for (int " + i + " = 0; " + i + " < k; " + i + "++)";
            case 1 -> "for (int " + i + " = 3; " + i + " >= 0; " + i + "--)";
            case 2 -> "for (int " + i + " = 0; " + i + " < 4; " + i + " += 3)";
            case 3 -> "for (int " + i + " = 0; " + i + " < " + outer + "; " + i + "++)";
            case 4 -> "for (int " + i + " = " + outer + "; " + i + " < 4; " + i + "++)";
            case 5 -> "for (int " + i + " = x.length; " + i + " > 1; " + i + " -= 2)";
            default -> "for (int " + i + " = 0; " + i + " < w.length; " + i + "++)";
        };
        String label = "l" + names++;
        counters.add(i);
        loops.add(label);
        Node node = new Node(label + ": " + head, block(1 + random.nextInt(4), depth + 1), null);
        loops.remove(label);
        counters.remove(i);
        return node;
    }

    private Node call() {
        String target = one(arrays);
        if (target.equals("x")) {
            target = "w";
        }
        String source = target.equals("w") ? "x" : "w";
        return Node.line(oneOf(
                "mix(" + source + ", " + one(scalars) + ", " + target + ");",
                "turn(" + target + ", " + one(scalars) + ");",
                "turn(m[" + index() + "], " + one(scalars) + ");"));
    }

    /** Ranges may overlap, also those of rows that are the same only when the program runs. */
    private Node wholeArrays() {
        List<String> writable = new ArrayList<>(arrays);
        writable.remove("x");
        String target = random.nextInt(4) == 0 ? "m[" + index() + "]" : one(writable);
        String source = random.nextInt(4) == 0 ? "m[" + index() + "]" : one(arrays);
        String ends = random.nextInt(2) + ", " + target + ", " + random.nextInt(3) + ", " + random.nextInt(3);
        if (random.nextInt(4) == 0) {
            String fresh = "y" + names++;
            arrays.add(fresh);
            String copy = oneOf(
                    source + ".clone()",
                    "java.util.Arrays.copyOf(" + source + ", 4)",
                    "java.util.Arrays.copyOfRange(" + source + ", " + oneOf("1, 5", "c, c + 4") + ")");
            return Node.line("double[] " + fresh + " = " + copy + ";");
        }
        return Node.line(oneOf(
                "java.util.Arrays.fill(" + target + ", " + bounded() + ");",
                "java.util.Arrays.fill(" + target + ", 1, 3, " + bounded() + ");",
                "System.arraycopy(" + source + ", 0, " + target + ", 0, " + oneOf("4", "w.length") + ");",
                "System.arraycopy(" + source + ", " + ends + ");"));
    }

    /** A helper made up as well. What it writes is none of its other arrays. */
    private Node callHelper(RandomProgram helper) {
        List<String> writable = new ArrayList<>(arrays);
        writable.remove("x");
        boolean row = random.nextInt(4) == 0;
        String written = row ? "m[" + index() + "]" : one(writable);
        List<String> others = new ArrayList<>(arrays);
        others.remove(written);
        String matrix = row || random.nextBoolean() ? "q" : "m";
        String call = helper.name + "(" + bounded() + ", " + one(others) + ", " + index() + ", " + expression(1) + ", "
                + (written.equals("u") ? "(u)" : written) + ", " + condition() + ", " + matrix + ")";
        if (helper.arrayResult) {
            String fresh = "f" + names++;
            arrays.add(fresh);
            return Node.line("double[] " + fresh + " = " + call + ";");
        }
        return Node.line(one(scalars) + oneOf(" = ", " += ", " = 0.5 * ") + call + ";");
    }

    private String element() {
        if (!rows.isEmpty() && random.nextInt(3) == 0) {
            return one(rows) + "[" + index() + "]";
        }
        String array = one(arrays);
        if (array.equals("x")) {
            return "m[" + index() + "][" + index() + "]";
        }
        return array + "[" + index() + "]";
    }

    private String index() {
        int choice = random.nextInt(4);
        if (random.nextInt(8) == 0) {
            String c = one(integers);
            return oneOf("(" + c + " = 3 - " + c + ")", "(" + c + " ^= 1)", "(z++ & 3)", "(--z & 3)", "(z-- & 3)");
        }
        if (choice == 0 || counters.isEmpty() && choice == 1) {
            return Integer.toString(random.nextInt(LENGTH));
        } else if (choice == 1) {
            return one(counters) + " % 4";
        } else if (choice == 2 && !counters.isEmpty()) {
            return "(" + one(counters) + " + " + (1 + random.nextInt(3)) + ") % 4";
        }
        return one(integers);
    }

    private String condition() {
        return switch (random.nextInt(7)) {
            case 6 ->
                condition() + oneOf(" && ", " || ") + "(" + one(scalars) + oneOf(" = ", " += ") + atom() + ") > 0.3";
            case 0 -> "flag";
            case 1 -> one(integers) + " % 2 == 0";
            case 2 -> atom() + " > " + atom() + " && !flag";
            case 4 -> "Double.compare(" + atom() + ", " + atom() + oneOf(") > 0", ") < 1 && u != null");
            case 3 -> counters.isEmpty() ? "k > 1" : one(counters) + " != 1 || flag";
            default -> atom() + oneOf(" > ", " <= ") + atom();
        };
    }

    private String bounded() {
        return switch (random.nextInt(6)) {
            case 0 -> "0.5 * " + atom() + " + 0.25 * " + atom();
            case 1 -> expression(2) + " / (1 + " + square() + ")";
            case 2 -> atom();
            default -> expression(3);
        };
    }

    private String square() {
        String a = atom();
        return a + " * " + a;
    }

    private String expression(int depth) {
        if (depth == 0) {
            return atom();
        }
        return switch (random.nextInt(9)) {
            case 0 -> "Math.sin(" + atom() + " * " + atom() + ")";
            case 1 -> "Math.tanh(" + expression(depth - 1) + " + " + atom() + ")";
            case 2 -> "Math.cos(" + expression(depth - 1) + ") * Math.sin(" + expression(depth - 1) + ")";
            case 3 -> "Math.sqrt(1 + Math.abs(" + expression(depth - 1) + "))";
            case 4 -> "Math.atan2(" + expression(depth - 1) + ", 2 + " + square() + ")";
            case 5 -> "(" + expression(depth - 1) + " - " + atom() + ") / (2 + " + square() + ")";
            case 6 -> "-" + atom();
            case 7 -> oneOf("Math.max(", "Double.min(", "Double.sum(") + atom() + ", " + expression(depth - 1) + ")";
            default -> atom();
        };
    }

    private String atom() {
        if (!rows.isEmpty() && random.nextInt(5) == 0) {
            return one(rows) + "[" + index() + "]";
        }
        return switch (random.nextInt(10)) {
            case 9 -> change();
            case 0, 1, 2 -> one(scalars);
            case 3, 4, 5 -> one(arrays) + "[" + index() + "]";
            case 6 -> (random.nextBoolean() ? "q" : "m") + "[" + index() + "][" + index() + "]";
            case 7 -> oneOf("0.3", "1.0", "0.7", "u[1]");
            default -> counters.isEmpty() ? "k" : one(counters);
        };
    }

    /** An assignment or a step whose value is used. */
    private String change() {
        String s = one(scalars);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + s + " = " + atom() + ")";
            case 1 -> "(" + s + " += 0.5 * " + atom() + ")";
            case 2 -> "(w[" + index() + "] = " + atom() + ")";
            case 3 -> "(w[" + index() + "] *= 0.5)";
            case 4 -> "w[" + index() + "]--";
            default -> "(" + condition() + " ? (" + s + " = 0.3) : " + atom() + ")";
        };
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
