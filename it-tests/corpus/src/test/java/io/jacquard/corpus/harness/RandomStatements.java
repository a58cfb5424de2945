package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Statements of random programs. */
final class RandomStatements {
    private final RandomNames names;
    private final RandomExpressions expressions;
    private final RandomLoops loops;
    private final List<RandomMethod> helpers;
    private final int deepest;
    /** The method itself; empty if it does not call itself. */
    private final String self;

    private int recursions;
    /** How the method ends early. */
    private final RandomMethod.Result result;

    RandomStatements(
            RandomNames names, List<RandomMethod> helpers, String self, RandomMethod.Result result, int deepest) {
        this.names = names;
        this.self = self;
        this.helpers = helpers;
        this.result = result;
        this.deepest = deepest;
        expressions = new RandomExpressions(names);
        loops = new RandomLoops(names, expressions, this);
    }

    List<Node> block(int size, int depth) {
        List<Integer> mark = names.mark();
        List<Node> block = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            block.add(statement(depth));
        }
        names.reset(mark);
        return block;
    }

    private Node statement(int depth) {
        if (!self.isEmpty() && recursions < 2 && names.loops.size() < 2 && names.chance(4)) {
            return recursion();
        }
        int choice = names.below(depth >= deepest ? 14 : 24);
        if (choice < 3) {
            String op = names.oneOf("=", "=", "=", "+=", "-=");
            return Node.line(names.one(names.scalars) + " " + op + " " + expressions.bounded() + ";");
        } else if (choice < 4) {
            String factor = names.oneOf("Math.sin(", "Math.tanh(", "0.5 * Math.cos(");
            return Node.line(names.one(names.scalars) + " *= " + factor + expressions.expression(2) + ");");
        } else if (choice < 5) {
            return declaration();
        } else if (choice < 8) {
            return element();
        } else if (choice < 9) {
            return names.chance(3) ? moved() : integers();
        } else if (choice < 11) {
            return switch (names.below(helpers.isEmpty() ? 3 : 6)) {
                case 0 -> call();
                case 1 -> wholeArrays();
                case 2 ->
                    Node.line("s = step(" + names.one(names.scalars) + ", " + expressions.expression(1) + ", k);");
                default -> {
                    RandomMethod helper = helpers.get(names.below(helpers.size()));
                    yield callHelper(helper.name, helper.result, expressions::index);
                }
            };
        } else if (choice < 12) {
            return Node.line(names.one(names.scalars) + " = " + expressions.condition() + " ? " + expressions.bounded()
                    + " : " + expressions.bounded() + ";");
        } else if (choice < 14) {
            return exit();
        } else if (choice < 17) {
            boolean orElse = names.random.nextBoolean();
            return new Node(
                    "if (" + expressions.condition() + ")",
                    block(1 + names.below(3), depth + 1),
                    orElse ? block(1 + names.below(3), depth + 1) : null,
                    "",
                    Set.of());
        } else if (choice < 18) {
            return names.random.nextBoolean() ? arrows(depth) : groups(depth);
        } else if (choice < 19) {
            return labelled(depth);
        } else if (choice < 20 && depth > 0) {
            String fresh = names.fresh("v");
            names.arrays.add(fresh);
            return Node.line("double[] " + fresh + " = new double[" + RandomNames.LENGTH + "];");
        }
        return loops.loop(depth);
    }

    private Node declaration() {
        switch (names.below(8)) {
            case 0, 1 -> {
                String row = names.fresh("row");
                String matrix = names.one(names.matrices);
                Node node = Node.line("double[] " + row + " = " + matrix + "[" + expressions.index() + "];");
                names.alias(row, matrix);
                names.rows.add(row);
                return node;
            }
            case 2 -> {
                String on = names.fresh("on");
                Node node = Node.line("boolean " + on + " = " + expressions.condition() + ";");
                names.booleans.add(on);
                return node;
            }
            case 3 -> {
                String map = names.fresh("map");
                Node node = Node.line(
                        "int[] " + map + " = {" + expressions.index() + ", " + expressions.index() + ", 2, 1};");
                names.integerArrays.add(map);
                return node;
            }
            case 4 -> {
                if (names.single) {
                    String fresh = names.fresh("g");
                    Node node = Node.line("float " + fresh + " = (float) (" + expressions.bounded() + ");");
                    names.floats.add(fresh);
                    return node;
                }
                String fresh = names.fresh("n");
                Node node = Node.line("int " + fresh + " = " + expressions.integer() + ";");
                names.integers.add(fresh);
                return node;
            }
            default -> {
                String fresh = names.fresh("t");
                String type = names.oneOf("double ", "double ", "var ");
                String value = type.equals("var ") ? "0.5 * " + expressions.atom() : expressions.bounded();
                Node node = Node.line(type + fresh + " = " + value + ";");
                names.scalars.add(fresh);
                return node;
            }
        }
    }

    private Node element() {
        String array;
        if (!names.rows.isEmpty() && names.chance(3)) {
            array = names.one(names.rows);
        } else {
            array = names.one(names.arrays);
            if (array.equals("x")) {
                array = names.one(names.matrices) + "[" + expressions.index() + "]";
            }
        }
        String op = names.oneOf("=", "=", "=", "+=");
        return Node.line(
                array + "[" + expressions.index() + "] " + op + " " + expressions.bounded() + ";", names.writes(array));
    }

    /** An array that the method has made gets another one, or changes places with another; rows do. */
    private Node moved() {
        List<String> own = names.arrays.stream()
                .filter(a -> a.matches("[wvyf]\\d*") && !names.gone.contains(a))
                .toList();
        String fresh = names.fresh("swap");
        if (names.rows.isEmpty() && names.chance(3)) {
            String one = "m[" + names.one(names.integers) + "]";
            String other = "m[" + names.below(RandomNames.LENGTH) + "]";
            return Node.line("{ double[] " + fresh + " = " + one + "; " + one + " = " + other + "; " + other + " = "
                    + fresh + "; }");
        }
        if (own.isEmpty()) {
            return Node.line("s *= 0.5;");
        }
        String one = names.one(own);
        String other = names.one(own);
        return one.equals(other) || names.random.nextBoolean()
                ? Node.line(one + " = next(" + one + ", " + names.one(names.scalars) + ");")
                : Node.line("{ double[] " + fresh + " = " + one + "; " + one + " = " + other + "; " + other + " = "
                        + fresh + "; }");
    }

    private Node integers() {
        if (names.chance(4)) {
            String on = names.one(names.booleans);
            return Node.line(
                    on + names.oneOf(" = !" + on, " = " + expressions.condition(), " ^= " + expressions.condition())
                            + ";");
        }
        if (!names.integerArrays.isEmpty() && names.chance(3)) {
            String target = names.one(names.integerArrays) + "[" + expressions.index() + "]";
            return Node.line(target + " = " + expressions.integer() + ";");
        }
        if (!names.floats.isEmpty() && names.chance(3)) {
            String target = names.one(names.floats);
            return Node.line(target
                    + names.oneOf(
                            " = (float) (" + expressions.bounded() + ");",
                            " *= Math.sin(" + expressions.atom() + ");"));
        }
        return Node.line(names.one(names.integers) + " = " + expressions.integer() + ";");
    }

    /** A way out under a condition. */
    private Node exit() {
        String how = switch (names.below(7)) {
            case 0 -> result.early(expressions);
            case 1 -> "throw new IllegalStateException(\"k is \" + k + \", \" + " + expressions.atom() + ");";
            case 2, 3 ->
                names.loops.isEmpty()
                        ? "a *= 0.5;"
                        : names.oneOf("break", "continue") + names.oneOf("", " " + names.one(names.loops)) + ";";
            case 4 -> names.blocks.isEmpty() ? "s -= 0.25;" : "break " + names.one(names.blocks) + ";";
            default -> names.loops.isEmpty() ? "s *= 0.75;" : names.oneOf("break;", "continue;");
        };
        String condition = how.startsWith("throw") ? "k > 90" : expressions.condition();
        return Node.block("if (" + condition + ")", new ArrayList<>(List.of(Node.line(how))));
    }

    private Node labelled(int depth) {
        String label = names.fresh("b");
        names.blocks.add(label);
        List<Node> body = block(2 + names.below(2), depth + 1);
        names.blocks.remove(label);
        return Node.block(label + ":", body);
    }

    private Node arrows(int depth) {
        List<Node> arms = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            arms.add(Node.block("case " + i + " ->", block(1 + names.below(2), depth + 1)));
        }
        arms.add(Node.block("default ->", block(1 + names.below(2), depth + 1)));
        return Node.block("switch (" + expressions.index() + ")", arms);
    }

    /** The old form, in which control falls through. */
    private Node groups(int depth) {
        List<Node> groups = new ArrayList<>();
        for (String head : List.of("case 0:", "case 1, 3:", "default:")) {
            List<Node> body = block(1 + names.below(2), depth + 1);
            groups.add(new Node(head, body, null, names.oneOf("", " break;"), Set.of()));
        }
        return Node.block("switch (" + expressions.index() + ")", groups);
    }

    private Node call() {
        String target = names.one(names.writable());
        String source = target.equals("w") ? "x" : "w";
        String row = names.one(names.matrices) + "[" + expressions.index() + "]";
        String scalar = names.one(names.scalars);
        return switch (names.below(3)) {
            case 0 -> Node.line("mix(" + source + ", " + scalar + ", " + target + ");", names.writes(target));
            case 1 -> Node.line("turn(" + target + ", " + scalar + ");", names.writes(target));
            default -> Node.line("turn(" + row + ", " + scalar + ");", names.writes(row));
        };
    }

    /** Ranges may overlap, also those of rows that are the same only when the program runs. */
    private Node wholeArrays() {
        String target = names.chance(4) ? row() : names.one(names.writable());
        String source = names.chance(4) ? row() : names.one(names.arrays);
        String ends = names.below(2) + ", " + target + ", " + names.below(3) + ", " + names.below(3);
        if (names.chance(4)) {
            String fresh = names.fresh("y");
            String copy = names.oneOf(
                    source + ".clone()",
                    "java.util.Arrays.copyOf(" + source + ", 4)",
                    "java.util.Arrays.copyOfRange(" + source + ", " + names.oneOf("1, 5", "c, c + 4") + ")");
            names.arrays.add(fresh);
            return Node.line("double[] " + fresh + " = " + copy + ";");
        }
        String text = names.oneOf(
                "java.util.Arrays.fill(" + target + ", " + expressions.bounded() + ");",
                "java.util.Arrays.fill(" + target + ", 1, 3, " + expressions.bounded() + ");",
                "System.arraycopy(" + source + ", 0, " + target + ", 0, " + names.oneOf("4", "w.length") + ");",
                "System.arraycopy(" + source + ", " + ends + ");");
        return Node.line(text, names.writes(target));
    }

    private String row() {
        return names.one(names.matrices) + "[" + expressions.index() + "]";
    }

    /** A call of the method itself, not too often and not too deep. */
    private Node recursion() {
        recursions++;
        boolean outside = names.loops.isEmpty();
        List<Integer> mark = names.mark();
        List<Node> then = new ArrayList<>();
        then.add(callHelper(self, result, () -> outside ? "k - 1" : "k - 2"));
        then.add(Node.line(names.one(names.scalars) + " += 0.5 * " + expressions.atom() + ";"));
        names.reset(mark);
        return Node.block("if (k > " + (outside ? "0" : "1") + ")", then);
    }

    /** A helper made up as well. What it writes is none of its other arrays. */
    private Node callHelper(String helper, RandomMethod.Result returned, Supplier<String> depth) {
        String matrix = names.one(names.matrices);
        List<String> others = new ArrayList<>(names.matrices);
        others.remove(matrix);
        boolean row = !others.isEmpty() && names.chance(4);
        String written = row ? names.one(others) + "[" + expressions.index() + "]" : names.one(names.writable());
        List<String> read = new ArrayList<>(names.arrays);
        read.remove(written);
        String b = names.single ? "(float) (" + expressions.expression(1) + ")" : expressions.expression(1);
        String call = helper + "(" + expressions.bounded() + ", " + names.one(read) + ", " + depth.get() + ", " + b
                + ", " + written + ", " + expressions.condition() + ", " + matrix + ")";
        Set<Node.Write> writes = new HashSet<>(names.handed(written, helper, "u"));
        writes.addAll(names.handed(matrix, helper, "q"));
        return switch (returned) {
            case ARRAY -> {
                String fresh = names.fresh("f");
                names.arrays.add(fresh);
                yield Node.line("double[] " + fresh + " = " + call + ";", writes);
            }
            case MATRIX -> {
                String fresh = names.fresh("f");
                names.matrices.add(fresh);
                yield Node.line("double[][] " + fresh + " = " + call + ";", writes);
            }
            case SCALAR ->
                Node.line(names.one(names.scalars) + names.oneOf(" = ", " += ", " = 0.5 * ") + call + ";", writes);
            case NONE -> Node.line(call + ";", writes);
        };
    }
}
