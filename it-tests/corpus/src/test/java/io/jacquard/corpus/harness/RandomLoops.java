package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Loops of random programs, of every kind; each ends after a few iterations. */
final class RandomLoops {
    private final RandomNames names;
    private final RandomExpressions expressions;
    private final RandomStatements statements;

    RandomLoops(RandomNames names, RandomExpressions expressions, RandomStatements statements) {
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
    }

    Node loop(int depth) {
        return switch (names.below(8)) {
            case 0 -> general(depth);
            case 1 -> whileLoop(depth);
            case 2 -> doLoop(depth);
            case 3 -> elements(depth);
            default -> counted(depth);
        };
    }

    private Node counted(int depth) {
        String i = names.fresh("i");
        String outer = names.counters.isEmpty() ? "3" : names.one(names.counters) + " % 4";
        String head = switch (names.below(7)) {
            case 0 -> "for (int " + i + " = 0; " + i + " < k; " + i + "++)";
            case 1 -> "for (int " + i + " = 3; " + i + " >= 0; " + i + "--)";
            case 2 -> "for (int " + i + " = 0; " + i + " < 4; " + i + " += 3)";
            case 3 -> "for (int " + i + " = 0; " + i + " < " + outer + "; " + i + "++)";
            case 4 -> "for (int " + i + " = " + outer + "; " + i + " < 4; " + i + "++)";
            case 5 -> "for (int " + i + " = x.length; " + i + " > 1; " + i + " -= 2)";
            default -> "for (int " + i + " = 0; " + i + " < w.length; " + i + "++)";
        };
        return labelled(i, head, "", depth);
    }

    /** One whose header does not count by itself. */
    private Node general(int depth) {
        String i = names.fresh("i");
        String update = names.random.nextBoolean() ? "" : ", " + names.one(names.scalars) + " *= 0.5";
        String head = "for (; " + i + " < " + bound() + more() + "; " + i + "++" + update + ")";
        return withCounter(i, "0", labelled(i, head, "", depth));
    }

    private Node whileLoop(int depth) {
        String i = names.fresh("i");
        String head =
                names.oneOf("while (" + i + "++ < " + bound() + more() + ")", "while (" + i + "-- > 0" + more() + ")");
        return withCounter(i, head.contains("--") ? bound() : "0", labelled(i, head, "", depth));
    }

    private Node doLoop(int depth) {
        String i = names.fresh("i");
        return withCounter(i, "0", labelled(i, "do", " while (++" + i + " < " + bound() + more() + ");", depth));
    }

    /** Over the elements of an array or over the rows of a matrix. */
    private Node elements(int depth) {
        List<Integer> mark = names.mark();
        String e = names.fresh("e");
        String head;
        if (names.random.nextBoolean()) {
            String array = names.one(names.arrays);
            head = "for (double " + e + " : " + array + ")";
            names.gone.add(array);
            names.scalars.add(e);
        } else {
            String matrix = names.one(names.matrices);
            head = "for (double[] " + e + " : " + matrix + ")";
            names.alias(e, matrix);
            names.rows.add(e);
        }
        String label = names.fresh("l");
        names.loops.add(label);
        List<Node> body = statements.block(1 + names.below(3), depth + 1);
        names.reset(mark);
        return Node.block(label + ": " + head, body);
    }

    private String bound() {
        return names.oneOf("3", "k");
    }

    private String more() {
        return names.chance(3) ? "" : " && (" + expressions.condition() + ")";
    }

    private Node labelled(String counter, String head, String tail, int depth) {
        List<Integer> mark = names.mark();
        String label = names.fresh("l");
        names.counters.add(counter);
        names.loops.add(label);
        List<Node> body = statements.block(1 + names.below(4), depth + 1);
        names.reset(mark);
        return new Node(label + ": " + head, body, null, tail, Set.of());
    }

    /** A block of its own, for the name of the counter. */
    private static Node withCounter(String counter, String from, Node loop) {
        return Node.block("", new ArrayList<>(List.of(Node.line("int " + counter + " = " + from + ";"), loop)));
    }
}
