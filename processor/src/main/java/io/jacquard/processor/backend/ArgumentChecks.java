package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Formal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines that refuse bad arguments before anything runs. */
final class ArgumentChecks {
    private final Code code;

    ArgumentChecks(Code code) {
        this.code = code;
    }

    /** {@code workspace} is where the identity table lives that matrices need. */
    String of(List<Argument> arguments, String workspace) {
        StringBuilder out = new StringBuilder();
        List<Argument> arrays =
                arguments.stream().filter(a -> a.type().isArray()).toList();
        String checks = code.name("io.jacquard.support.Checks");
        for (Argument a : arrays) {
            if (a.like().isPresent()) {
                String like = a.like().orElseThrow();
                String shape = a.required() ? ".shape" : ".shapeIfPresent";
                out.append(
                        checks + shape + "(\"" + a.name() + "\", " + a.name() + ", \"" + like + "\", " + like + ");\n");
            } else if (a.required() && a.type().dimensions() > 1) {
                out.append(checks + ".presentRows(\"" + a.name() + "\", " + a.name() + ");\n");
            } else if (a.required()) {
                out.append(checks + ".present(\"" + a.name() + "\", " + a.name() + ");\n");
            }
        }
        if (arrays.size() > 1 && arrays.stream().anyMatch(Argument::own)) {
            out.append(usesTable(arguments) ? table(arrays, workspace) : pairs(arrays, checks));
        }
        return out.toString();
    }

    /** Refuses records that are missing. */
    static String present(Code code, List<Formal> formals) {
        return formals.stream()
                .filter(Formal::isRecord)
                .map(f ->
                        code.name("io.jacquard.support.Checks") + ".present(\"" + f.name() + "\", " + f.name() + ");\n")
                .collect(Collectors.joining());
    }

    /** Whether rows can be shared, which only a table of identities finds out. */
    static boolean usesTable(List<Argument> arguments) {
        List<Argument> arrays =
                arguments.stream().filter(a -> a.type().isArray()).toList();
        return arrays.size() > 1
                && arrays.stream().anyMatch(Argument::own)
                && arrays.stream().anyMatch(a -> a.type().dimensions() > 1);
    }

    private static String pairs(List<Argument> arrays, String checks) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < arrays.size(); i++) {
            for (int j = i + 1; j < arrays.size(); j++) {
                Argument a = arrays.get(i);
                Argument b = arrays.get(j);
                if ((a.own() || b.own()) && a.type().equals(b.type())) {
                    Argument first = b.own() ? b : a;
                    Argument second = b.own() ? a : b;
                    out.append(checks + ".distinct(\"" + first.name() + "\", " + first.name() + ", \"" + second.name()
                            + "\", " + second.name() + ");\n");
                }
            }
        }
        return out.toString();
    }

    private static String table(List<Argument> arrays, String workspace) {
        List<String> out = new ArrayList<>();
        arrays.stream().filter(Argument::own).forEach(a -> out.add(call(workspace, "add", a)));
        arrays.stream().filter(a -> !a.own()).forEach(a -> out.add(call(workspace, "check", a)));
        out.add(workspace + ".arrays.clear();\n");
        return String.join("", out);
    }

    private static String call(String workspace, String verb, Argument a) {
        String rows = a.type().dimensions() > 1 ? "Rows" : "";
        return workspace + ".arrays." + verb + rows + "(\"" + a.name() + "\", " + a.name() + ");\n";
    }
}
