package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A summary as texts, in which it is kept in an annotation. Parameters are {@code name:flags:flow}, sweeps {@code method:passed:results:workspace}; a list
 * inside such a part has commas.
 */
public final class SummaryText {
    /** Raised whenever what the texts mean changes. */
    public static final int VERSION = 2;

    private static final String SEPARATOR = ":";
    private static final String POOLED = " pool";

    private SummaryText() {}

    public static List<String> parameters(Summary summary) {
        return summary.parts().stream()
                .map(p -> String.join(
                        SEPARATOR,
                        p.name(),
                        (p.read() ? "r" : "")
                                + (p.written() ? "w" : "")
                                + (p.nullable() ? "n" : "")
                                + (p.active() ? "a" : "")
                                + (p.exact() ? "e" : ""),
                        list(List.copyOf(new TreeSet<>(p.flow())))))
                .toList();
    }

    public static List<String> sweeps(Summary summary) {
        return summary.sweeps().stream()
                .map(s -> String.join(
                        SEPARATOR,
                        s.method(),
                        list(s.parameters().stream().map(SummaryText::text).toList()),
                        list(s.results().stream()
                                .map(r -> r.type() + " " + r.name())
                                .toList()),
                        s.workspace().orElse("") + (s.pooled() ? POOLED : "")))
                .toList();
    }

    /** Throws an {@code IllegalArgumentException} if a text is none of ours. */
    public static Summary read(String type, List<String> parameters, String saved, List<String> sweeps) {
        return new Summary(
                type,
                parameters.stream().map(SummaryText::part).toList(),
                Optional.of(saved).filter(s -> !s.isEmpty()),
                sweeps.stream().map(SummaryText::entry).toList());
    }

    private static String list(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> items(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static String[] split(String text, int count) {
        String[] out = text.split(SEPARATOR, -1);
        if (out.length != count) {
            throw new IllegalArgumentException("no summary: " + text);
        }
        return out;
    }

    private static String text(Passed p) {
        return p.what().name().toLowerCase(Locale.ROOT) + (p.parameter() < 0 ? "" : " " + p.parameter());
    }

    private static Passed passed(String text) {
        String[] words = text.split(" ");
        Passed.What what = Passed.What.valueOf(words[0].toUpperCase(Locale.ROOT));
        return new Passed(what, words.length > 1 ? Integer.parseInt(words[1]) : -1);
    }

    private static Summary.Part part(String text) {
        String[] parts = split(text, 3);
        Set<Integer> flow = items(parts[2]).stream().map(Integer::valueOf).collect(Collectors.toSet());
        String flags = parts[1];
        return new Summary.Part(
                parts[0],
                flags.contains("r"),
                flags.contains("w"),
                flags.contains("n"),
                flags.contains("a"),
                flags.contains("e"),
                flow);
    }

    private static Summary.Entry entry(String text) {
        String[] parts = split(text, 4);
        List<Summary.Result> results = new ArrayList<>();
        for (String item : items(parts[2])) {
            int space = item.indexOf(' ');
            results.add(new Summary.Result(type(item.substring(0, space)), item.substring(space + 1)));
        }
        return new Summary.Entry(
                parts[0],
                items(parts[1]).stream().map(SummaryText::passed).toList(),
                results,
                Optional.of(parts[3].replace(POOLED, "")).filter(s -> !s.isEmpty()),
                parts[3].endsWith(POOLED));
    }

    private static Type type(String text) {
        int end = text.contains("[") ? text.indexOf('[') : text.length();
        return Arrays.stream(Scalar.values())
                .filter(s -> s != Scalar.OBJECT && s.javaName().equals(text.substring(0, end)))
                .findFirst()
                .map(s -> Type.array(s, (text.length() - end) / 2))
                .orElseThrow(() -> new IllegalArgumentException("no type: " + text));
    }
}
