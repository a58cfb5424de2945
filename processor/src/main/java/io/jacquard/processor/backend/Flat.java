package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.function.Function;

/** Lines that lay variables end to end in one vector. */
final class Flat {
    private Flat() {}

    static String into(List<Var> vars, Function<Var, String> names, String flat, Code code) {
        StringBuilder out = new StringBuilder();
        String at = vars.size() > 1 ? "at" : "0";
        if (vars.size() > 1) {
            out.append("int at = 0;\n");
        }
        for (int i = 0; i < vars.size(); i++) {
            String name = names.apply(vars.get(i));
            Type type = vars.get(i).type();
            boolean last = i == vars.size() - 1;
            if (type.isScalar()) {
                out.append(flat + "[" + at + (last ? "" : "++") + "] = " + name + ";\n");
            } else if (type.equals(Type.array(Scalar.DOUBLE, 1))) {
                out.append(code.name("java.lang.System") + ".arraycopy(" + name + ", 0, " + flat + ", " + at + ", "
                        + name + ".length);\n");
                out.append(last ? "" : "at += " + name + ".length;\n");
            } else {
                out.append(last ? "" : "at = ")
                        .append(code.name("io.jacquard.support.Rows") + ".flatten(" + name + ", " + flat + ", " + at
                                + ");\n");
            }
        }
        return out.toString();
    }
}
