package io.jacquard.corpus.explained;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says is stored, read from its text. */
final class PageText {
    private static final Pattern ROW = Pattern.compile("  (\\w+) +(\\S.*)");
    private static final Pattern AMOUNT = Pattern.compile("(.+?) (double|int)s?(?: and (.+?) (int)s?)?");

    private final List<String> lines;

    PageText(String page) {
        lines = page.lines().toList();
    }

    /** The formulas in what is said of some storage, by the type of the numbers. */
    static Map<String, String> amounts(String said) {
        Map<String, String> out = new LinkedHashMap<>();
        Matcher m = AMOUNT.matcher(said);
        if (m.matches()) {
            out.put(m.group(2), m.group(1));
            if (m.group(3) != null) {
                out.put(m.group(4), m.group(3));
            }
        }
        return out;
    }

    /** The total that a section says, which begins like this. */
    Map<String, String> total(String head) {
        String all = paragraph(head);
        return amounts(all.substring(head.length()).replaceFirst("(, for all sweeps from it)?[.:]$", ""));
    }

    private int at(String head) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(head)) {
                return i;
            }
        }
        throw new AssertionError("no " + head + " in " + String.join("\n", lines));
    }

    /** The first sentence of a section, in one line. */
    private String paragraph(String head) {
        StringBuilder out = new StringBuilder();
        for (int i = at(head); ; i++) {
            out.append(out.isEmpty() ? "" : " ").append(lines.get(i).strip());
            if (lines.get(i).endsWith(":") || lines.get(i).endsWith(".")) {
                return out.toString();
            }
        }
    }

    /** What its rows say, by the names in generated code; those of one name one behind the other. */
    Map<String, List<String>> rows(String head) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        int i = at(head);
        while (!lines.get(i).endsWith(":") && !lines.get(i).endsWith(".")) {
            i++;
        }
        for (i++; i < lines.size() && !lines.get(i).isEmpty(); i++) {
            Matcher row = ROW.matcher(lines.get(i));
            if (row.matches()) {
                String said = row.group(2).replaceFirst(":.*", "");
                out.computeIfAbsent(row.group(1), k -> new ArrayList<>()).add(said);
            }
        }
        return out;
    }

    /** What names stand for, {@code n = x.length}. */
    List<String> meanings() {
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            if (line.matches("  \\w+ = [\\w.\\[\\]]+")) {
                out.add(line.strip());
            }
        }
        return out;
    }
}
