package io.jacquard.processor.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc of generated members: paragraphs, then tags, in lines of a length that one reads. */
final class Docs {
    private static final int WIDTH = 96;
    /** An inline tag is one word, however many it holds. */
    private static final Pattern WORD = Pattern.compile("(?:\\{@[^}]*}|\\S)+");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    Docs(String... sentences) {
        paragraph(sentences);
    }

    /** What there is to say; nothing if every sentence is empty. */
    Docs paragraph(String... sentences) {
        String text = String.join(" ", sentences).strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        return this;
    }

    Docs tag(String name, String text) {
        tags.add("@" + name + " " + text);
        return this;
    }

    /** What a form refuses, told from its checks. */
    Docs refusals(String checks) {
        List<String> shapes = new ArrayList<>();
        if (checks.contains(".exactly(")) {
            shapes.add("the object is of a subclass, which may compute something else");
        }
        if (checks.contains(".instance(")) {
            shapes.add("the object is of another class");
        }
        if (checks.contains(".shape") || checks.contains(".length(")) {
            shapes.add("an array has the wrong shape");
        }
        if (checks.contains(".distinct(") || checks.contains(".arrays.") || checks.contains(".addRows(")) {
            shapes.add("an array that is written is also another argument");
        }
        if (!shapes.isEmpty()) {
            tag("throws IllegalArgumentException", "if " + String.join(", or ", shapes));
        }
        if (checks.contains(".shape(") || checks.contains(".present")) {
            tag("throws NullPointerException", "if an array that it needs is null");
        }
        return this;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            out.append(i == 0 ? "" : "\n").append(wrap((i == 0 ? "" : "<p>") + paragraphs.get(i), ""));
        }
        if (!tags.isEmpty()) {
            out.append('\n');
        }
        tags.forEach(tag -> out.append(wrap(tag, "    ")));
        return out.toString();
    }

    /** Names as code, the last one after "and". */
    static String list(List<String> names) {
        List<String> code = names.stream().map(n -> "{@code " + n + "}").toList();
        int last = code.size() - 1;
        return last < 1 ? String.join("", code) : String.join(", ", code.subList(0, last)) + " and " + code.get(last);
    }

    private static String wrap(String text, String indent) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.append('\n').toString();
    }
}
