package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.function.Function;

/** Lines that lay variables end to end in one vector, and back. */
final class Flat {
    private Flat() {}

    static String into(List<Var> vars, Function<Var, String> names, String flat, Code code) {
        return lines(vars, names, flat, code, true);
    }

    static String outOf(List<Var> vars, Function<Var, String> names, String flat, Code code) {
        return lines(vars, names, flat, code, false);
    }

    private static String lines(List<Var> vars, Function<Var, String> names, String flat, Code code, boolean into) {
        StringBuilder out = new StringBuilder();
        String rows = code.name("io.jacquard.support.Rows");
        String at = vars.size() > 1 ? "at" : "0";
        if (vars.size() > 1) {
            out.append("int at = 0;\n");
        }
        for (int i = 0; i < vars.size(); i++) {
            String name = names.apply(vars.get(i));
            boolean last = i == vars.size() - 1;
            switch (vars.get(i).type().dimensions()) {
                case 0 -> {
                    String cell = flat + "[" + at + (last || vars.size() == 1 ? "" : "++") + "]";
                    out.append(into ? cell + " = " + name : name + " = " + cell).append(";\n");
                }
                case 1 -> {
                    String from = into ? name + ", 0, " + flat + ", " + at : flat + ", " + at + ", " + name + ", 0";
                    out.append(code.name("java.lang.System") + ".arraycopy(" + from + ", " + name + ".length);\n");
                    out.append(last ? "" : "at += " + name + ".length;\n");
                }
                default -> {
                    String call = into
                            ? rows + ".flatten(" + name + ", " + flat + ", " + at + ")"
                            : rows + ".unflatten(" + flat + ", " + at + ", " + name + ")";
                    out.append(last ? "" : "at = ").append(call).append(";\n");
                }
            }
        }
        return out.toString();
    }
}
