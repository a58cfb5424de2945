package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a random program: a line, or a line with blocks behind it.
 *
 * @param head the line, or what stands before the first block
 * @param body the first block; null for a line
 * @param orElse the block behind {@code else}; null if there is none
 */
record Node(String head, List<Node> body, List<Node> orElse) {

    static Node line(String text) {
        return new Node(text, null, null);
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
        }
        out.append('\n');
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
                    all.add(with(statements, i, List.of(new Node(node.head, node.body, null))));
                }
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            Node node = statements.get(i);
            if (node.body != null) {
                for (List<Node> body : simpler(node.body)) {
                    all.add(with(statements, i, List.of(new Node(node.head, body, node.orElse))));
                }
                if (node.orElse != null) {
                    for (List<Node> orElse : simpler(node.orElse)) {
                        all.add(with(statements, i, List.of(new Node(node.head, node.body, orElse))));
                    }
                }
            }
        }
        return all;
    }

    private static List<Node> with(List<Node> statements, int index, List<Node> instead) {
        List<Node> changed = new ArrayList<>(statements.subList(0, index));
        changed.addAll(instead);
        changed.addAll(statements.subList(index + 1, statements.size()));
        return changed;
    }
}
