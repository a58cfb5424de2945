package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement of a random program: a line, or a line with blocks behind it.
 *
 * @param head the line, or what stands before the first block
 * @param body the first block; null for a line
 * @param orElse the block behind {@code else}; null if there is none
 * @param tail what stands behind the last block
 * @param writes the parameters of the method that the line itself writes to
 */
record Node(String head, List<Node> body, List<Node> orElse, String tail, Set<Write> writes) {
    /**
     * A parameter that is written to.
     *
     * @param parameter which one
     * @param helper the method that does it if it writes its own {@code as}; empty if the line itself does
     * @param as the parameter of that method
     */
    record Write(String parameter, String helper, String as) {}

    static Node line(String text) {
        return new Node(text, null, null, "", Set.of());
    }

    static Node line(String text, Set<Write> writes) {
        return new Node(text, null, null, "", writes);
    }

    static Node block(String head, List<Node> body) {
        return new Node(head, body, null, "", Set.of());
    }

    void print(String indent, StringBuilder out) {
        out.append(indent).append(head);
        if (body != null) {
            out.append(" {\n");
            body.forEach(n -> n.print(indent + "    ", out));
            out.append(indent).append('}');
            if (orElse != null) {
                out.append(" else {\n");
                orElse.forEach(n -> n.print(indent + "    ", out));
                out.append(indent).append('}');
            }
            out.append(tail);
        }
        out.append('\n');
    }

    /** What this statement and those in it write to. */
    void addWrites(Set<Write> out) {
        out.addAll(writes);
        if (body != null) {
            body.forEach(n -> n.addWrites(out));
        }
        if (orElse != null) {
            orElse.forEach(n -> n.addWrites(out));
        }
    }

    /** Every list of statements that is one step simpler: one left out, or replaced by one of its blocks, or made simpler. */
    static List<List<Node>> simpler(List<Node> statements) {
        List<List<Node>> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Node node = statements.get(i);
            all.add(with(statements, i, List.of()));
            if (node.body != null) {
                all.add(with(statements, i, node.body));
                if (node.orElse != null) {
                    all.add(with(statements, i, node.orElse));
                    all.add(with(statements, i, List.of(node.with(node.body, null))));
                }
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            Node node = statements.get(i);
            for (String head : simplerLines(node.head)) {
                all.add(with(statements, i, List.of(node.withHead(head))));
            }
            if (node.body != null) {
                for (List<Node> body : simpler(node.body)) {
                    all.add(with(statements, i, List.of(node.with(body, node.orElse))));
                }
                if (node.orElse != null) {
                    for (List<Node> orElse : simpler(node.orElse)) {
                        all.add(with(statements, i, List.of(node.with(node.body, orElse))));
                    }
                }
            }
        }
        return all;
    }

    /** Where types do not fit, the program does not compile, and is none. */
    private static List<String> simplerLines(String head) {
        List<String> all = new ArrayList<>();
        for (String value : List.of("0.5", "x[1]", "a * x[1]")) {
            all.add(head.replaceFirst("^([^=(]* [+*-]?=) .*;$", "$1 " + value + ";"));
        }
        all.add(head.replaceFirst("^if \\(.*\\)$", "if (flag)"));
        all.add(head.replaceFirst(" && .*(;|\\))$", "$1"));
        all.removeIf(simple -> simple.length() >= head.length());
        return all;
    }

    private Node with(List<Node> newBody, List<Node> newOrElse) {
        return new Node(head, newBody, newOrElse, tail, writes);
    }

    private Node withHead(String newHead) {
        return new Node(newHead, body, orElse, tail, writes);
    }

    private static List<Node> with(List<Node> statements, int index, List<Node> instead) {
        List<Node> changed = new ArrayList<>(statements.subList(0, index));
        changed.addAll(instead);
        changed.addAll(statements.subList(index + 1, statements.size()));
        return changed;
    }
}
