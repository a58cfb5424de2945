package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of {@code @Args}: see there for the language. */
final class ArgsText {
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*(?<name>[\\p{L}_$][\\p{L}\\p{N}_$.]*)(?<dims>(\\[[^]]+])*)"
                    + "(\\s+(?<role>out|inout))?(\\s+in\\s+(?<low>[^.]*(\\.\\d+)?)\\.\\.(?<high>[^;]+?)|\\s*=\\s*(?<values>[^;]+?)"
                    + "|\\s*>=\\s*(?<least>\\d+))?\\s*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final List<String> DIMENSIONS = List.of("l", "m", "n");

    private final Map<String, Matcher> clauses = new HashMap<>();
    private final Map<String, Long> least = new HashMap<>();

    /** The parameters, in order, and behind them the fields of the receiver. */
    final List<Parameter> parameters = new ArrayList<>();

    /** What takes several values: sizes, whole numbers and booleans, each with its values. */
    final Map<String, List<String>> choices = new TreeMap<>();

    ArgsText(Program program) {
        for (String clause : program.args().split(";")) {
            if (!clause.isBlank()) {
                Matcher m = CLAUSE.matcher(clause);
                if (!m.matches()) {
                    throw new IllegalArgumentException(program.title() + ": @Args has a clause \"" + clause + "\"");
                }
                read(m);
            }
        }
        for (Program.Declared declared : program.parameters()) {
            parameters.add(parameter(declared, false));
        }
        for (Program.Declared declared : program.receiver()) {
            parameters.add(parameter(declared, true));
        }
        chooseSizes();
        clauses.keySet().forEach(name -> {
            if (!choices.containsKey(name)
                    && parameters.stream().noneMatch(p -> p.name().equals(name))) {
                throw new IllegalArgumentException(program.title() + ": @Args speaks of " + name);
            }
        });
    }

    private void read(Matcher m) {
        String name = m.group("name");
        if (m.group("least") != null) {
            least.put(name, Long.parseLong(m.group("least")));
        } else if (clauses.containsKey(name)) {
            // "y in 0..1; y[2] inout": the range is in one clause, the rest in another.
            throw new IllegalArgumentException("two clauses about " + name);
        } else {
            clauses.put(name, m);
        }
    }

    private Parameter parameter(Program.Declared declared, boolean field) {
        Matcher m = clauses.get(declared.name());
        Kind kind = declared.kind();
        Parameter.Role role = m == null || m.group("role") == null
                ? Parameter.Role.INPUT
                : m.group("role").equals("out") ? Parameter.Role.OUTPUT : Parameter.Role.IN_OUT;
        List<Formula> dimensions = new ArrayList<>();
        if (m != null && !m.group("dims").isEmpty()) {
            for (String d : m.group("dims").substring(1).split("[\\]\\[]+")) {
                dimensions.add(new Formula(d));
            }
        } else {
            DIMENSIONS
                    .subList(DIMENSIONS.size() - kind.dimensions(), DIMENSIONS.size())
                    .forEach(d -> dimensions.add(new Formula(d)));
        }
        boolean ranged = m != null && m.group("low") != null;
        String low = ranged ? m.group("low").trim() : kind.whole() ? "0" : "0.5";
        String high = ranged ? m.group("high").trim() : kind.whole() ? "n-1" : "1.5";
        List<String> fixed = m != null && m.group("values") != null ? values(m) : List.of();
        if (fixed.isEmpty() && kind.isBoolean() && !kind.array()) {
            fixed = List.of("false", "true");
        } else if (fixed.isEmpty() && kind.wholeNumber()) {
            fixed = atLeast(declared.name(), List.of("0", "1", "3"));
        }
        if (!fixed.isEmpty()) {
            choices.put(declared.name(), fixed);
        }
        return new Parameter(
                parameters.size(),
                declared.name(),
                kind,
                field,
                declared.record(),
                declared.passive(),
                role,
                dimensions,
                low,
                high,
                fixed);
    }

    private void chooseSizes() {
        TreeSet<String> names = new TreeSet<>();
        for (Parameter p : parameters) {
            StringBuilder text = new StringBuilder();
            p.dimensions().forEach(f -> text.append(f.text()).append(' '));
            if (p.kind().whole() && p.kind().array()) {
                text.append(p.low()).append(' ').append(p.high());
            }
            p.fixed().forEach(f -> text.append(' ').append(p.kind().wholeNumber() ? f : ""));
            Matcher m = NAME.matcher(text);
            while (m.find()) {
                names.add(m.group());
            }
        }
        for (String name : names) {
            // i is the number of a row.
            if (!choices.containsKey(name) && !(name.equals("i") && !clauses.containsKey("i"))) {
                Matcher m = clauses.get(name);
                choices.put(
                        name,
                        m != null && m.group("values") != null
                                ? values(m)
                                : atLeast(name, List.of("0", "1", "2", "5")));
            }
        }
    }

    private List<String> atLeast(String name, List<String> values) {
        long bound = least.getOrDefault(name, Long.MIN_VALUE);
        return values.stream().filter(v -> Long.parseLong(v) >= bound).toList();
    }

    private static List<String> values(Matcher m) {
        List<String> values = new ArrayList<>();
        for (String v : m.group("values").split("\\|")) {
            values.add(v.trim());
        }
        return values;
    }
}
