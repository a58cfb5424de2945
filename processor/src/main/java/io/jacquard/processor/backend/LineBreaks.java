package io.jacquard.processor.backend;

import java.util.List;

/** Breaks long lines before an operator or after a comma, never in a string: the least deep in parentheses first, then the one that binds least. */
final class LineBreaks {
    private static final List<String> OPERATORS = List.of(
            "?", ":", "||", "&&", "|", "^", "&", "==", "!=", "<=", ">=", "<", ">", "<<", ">>", ">>>", "+", "-", "*",
            "/", "%");

    private LineBreaks() {}

    /** {@code width} is that of the first line, {@code indent} four columns more than it has. */
    static String wrap(String line, int width, String indent) {
        return wrap(line, width, indent, false);
    }

    private static String wrap(String line, int width, String indent, boolean indented) {
        if (line.length() <= width || line.startsWith("//")) {
            return line;
        }
        int at = -1;
        int least = Integer.MAX_VALUE;
        int depth = 0;
        boolean quoted = line.charAt(0) == '"';
        for (int i = 1; i < width; i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            int cost = c == ' ' && !quoted ? cost(line, i) : -1;
            if (cost >= 0 && i > width / 3 && depth * 100 + cost <= least) {
                at = i;
                least = depth * 100 + cost;
            }
        }
        if (at < 0) {
            return line;
        }
        String rest = line.substring(at + 1);
        return line.substring(0, at) + "\n" + indent + wrap(rest, indented ? width : width - 4, indent, true);
    }

    /** How bad it is to break at a space; negative where nobody would. */
    private static int cost(String line, int space) {
        if (line.charAt(space - 1) == ',') {
            return 0;
        }
        int end = line.indexOf(' ', space + 1);
        return end < 0 ? -1 : OPERATORS.indexOf(line.substring(space + 1, end));
    }
}
