package io.jacquard.processor.backend;

/** Breaks long lines before an operator or after a comma, never in a string. */
final class LineBreaks {
    private LineBreaks() {}

    static String wrap(String line, int width, String indent) {
        if (line.length() <= width || line.startsWith("//")) {
            return line;
        }
        int at = -1;
        boolean quoted = line.charAt(0) == '"';
        for (int i = 1; i < width; i++) {
            quoted ^= line.charAt(i) == '"';
            boolean space = line.charAt(i) == ' ';
            boolean before = i + 2 < line.length() && isOperator(line.charAt(i + 1)) && line.indexOf(' ', i + 1) > 0;
            boolean comma = line.charAt(i - 1) == ',';
            if (space && !quoted && (before || comma)) {
                at = i;
            }
        }
        return at < 0 ? line : line.substring(0, at) + "\n" + indent + wrap(line.substring(at + 1), width, indent);
    }

    private static boolean isOperator(char c) {
        return "+-*/%?:|&<>=!".indexOf(c) >= 0;
    }
}
