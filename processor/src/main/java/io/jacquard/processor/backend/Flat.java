package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
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
            Type type = vars.get(i).type();
            boolean last = i == vars.size() - 1;
            if (type.isScalar()) {
                String cell = flat + "[" + at + (last ? "" : "++") + "]";
                String cast = type.equals(Type.FLOAT) ? "(float) " : "";
                out.append(into ? cell + " = " + name : name + " = " + cast + cell)
                        .append(";\n");
            } else if (type.equals(Type.array(Scalar.DOUBLE, 1))) {
                String from = into ? name + ", 0, " + flat + ", " + at : flat + ", " + at + ", " + name + ", 0";
                out.append(code.name("java.lang.System") + ".arraycopy(" + from + ", " + name + ".length);\n");
                out.append(last ? "" : "at += " + name + ".length;\n");
            } else {
                String call = into
                        ? rows + ".flatten(" + name + ", " + flat + ", " + at + ")"
                        : rows + ".unflatten(" + flat + ", " + at + ", " + name + ")";
                out.append(last ? "" : "at = ").append(call).append(";\n");
            }
        }
        return out.toString();
    }
}
