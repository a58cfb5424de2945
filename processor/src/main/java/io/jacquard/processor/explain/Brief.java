package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An explanation in a sentence or two, for the Javadoc of what is generated. Sizes are formulas of parameters, as a caller does not know the method's own names. */
public final class Brief {
    /** What can stand in Javadoc as it is. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^{}@\\\\*/]|\\*(?!/)|/)*");

    private static final int MOST_NAMES = 4;

    private final Explanation it;

    private Brief(Explanation it) {
        this.it = it;
    }

    /** Of the adjoint. */
    public static String adjoint(Explanation explanation) {
        return new Brief(explanation).adjoint();
    }

    /** Of a point of the Jacobian companion. */
    public static String point(Explanation explanation) {
        Brief brief = new Brief(explanation);
        List<Stored> rows = explanation.many();
        String stored = brief.stored(rows);
        String copies = rows.stream().anyMatch(Stored::isCopy) ? ", copies of independents included" : "";
        return stored.isEmpty() ? "" : "A point stores " + stored + copies + brief.meanings(rows) + ".";
    }

    private String adjoint() {
        List<String> parts = new ArrayList<>();
        it.times(it.adjoint())
                .ifPresent(t -> parts.add(
                        String.format(Locale.ROOT, "takes about %.1f times the operations of the method", t)));
        String stored = stored(it.one());
        if (!stored.isEmpty()) {
            parts.add("stores " + stored + names(it.one()) + meanings(it.one()));
        }
        String first = parts.isEmpty() ? "" : "It " + String.join(" and ", parts) + ".";
        return (first + " " + fused()).strip();
    }

    private String fused() {
        List<LoopOrder> outer = it.loops().stream().filter(l -> l.depth() == 0).toList();
        long fused = outer.stream().filter(LoopOrder::fused).count();
        if (fused == 0) {
            return "";
        }
        String which = outer.size() == 1
                ? "its loop"
                : fused == outer.size() ? "its loops" : fused + " of its " + outer.size() + " loops";
        return "Each trip of " + which + " is swept back right after it ran.";
    }

    /** How much is stored; empty if that cannot be said in brief. */
    private String stored(List<Stored> rows) {
        Amount total = Explanation.total(rows);
        boolean known = total.numbers().entrySet().stream()
                .allMatch(e -> e.getKey() != Scalar.OBJECT
                        && e.getValue().isKnown()
                        && PLAIN.matcher(e.getValue().toString()).matches());
        boolean said = it.legend().trips(total.numbers().values()).stream()
                .allMatch(m -> PLAIN.matcher(m).matches());
        return known && said ? total.text(Brief::code) : "";
    }

    private static String names(List<Stored> rows) {
        List<String> names = rows.stream()
                .filter(Stored::array)
                .map(row -> "{@code " + row.name() + "}")
                .distinct()
                .toList();
        return names.isEmpty() || names.size() > MOST_NAMES ? "" : " in " + Wording.list(new LinkedHashSet<>(names));
    }

    private String meanings(List<Stored> rows) {
        return it.legend().trips(Explanation.total(rows).numbers().values()).stream()
                .map(m ->
                        ", " + m.replaceAll("`([^`]*)`", "{@code $1}").replaceFirst("^(\\w+) = ", "{@code $1} being "))
                .collect(Collectors.joining());
    }

    private static String code(Size size) {
        String text = size.toString();
        return text.matches("\\d+") ? text : "{@code " + text + "}";
    }
}
