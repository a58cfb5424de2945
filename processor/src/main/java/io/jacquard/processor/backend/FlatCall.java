package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The body of {@code of}: a function of one flat vector, cut into the independents. */
final class FlatCall {
    private final Companion companion;
    private final Map<Parameter, String> bound = new HashMap<>();
    private final boolean flat;

    /** {@code flat}: scalars and at most one array of one dimension, whose length follows from that of the vector. */
    FlatCall(Companion companion, boolean flat) {
        this.companion = companion;
        this.flat = flat;
    }

    /** For the operator class of this name. */
    String text(String operator) {
        StringBuilder out = new StringBuilder();
        for (Parameter p : companion.signature.own()) {
            if (p.independent() || p.isLoaded()) {
                continue;
            }
            if (p.isWritten() && p.var().type().isArray()) {
                String own = companion.name(p.name() + "Copy");
                String value = companion.copy(p.var().type(), p.name());
                out.append(p.var().type() + " " + own + " = " + value + ";\n");
                bound.put(p, own);
            } else {
                bound.put(p, p.name());
            }
        }
        List<Parameter> independents = companion.signature.independents();
        if (!flat) {
            for (Parameter p : independents) {
                if (p.var().type().isArray()) {
                    String own = companion.name(p.name() + "Shape");
                    out.append(p.var().type() + " " + own + " = "
                            + companion.zeros(p.var().type(), example(p)) + ";\n");
                }
            }
        }
        String vector = companion.name("vector");
        out.append("return " + vector + " -> {\n");
        if (flat && independents.size() == 1 && independents.get(0).var().type().equals(Type.array(Scalar.DOUBLE, 1))) {
            // The vector is the array itself; the operator copies it.
            return out.substring(0, out.length() - 2) + at(operator, vector) + ";\n";
        }
        String length = length(independents);
        out.append(
                "  " + companion.code.name("io.jacquard.support.Checks") + ".present(\"vector\", " + vector + ");\n");
        if (!length.isEmpty()) {
            out.append("  " + companion.code.name("io.jacquard.support.Checks") + ".length(\"vector\", " + vector + ", "
                    + length + ");\n");
        }
        out.append(parts(independents, vector));
        return out + "  return " + at(operator, "") + ";\n};\n";
    }

    /** What tells the shape of an independent. */
    private String example(Parameter p) {
        return p.isLoaded() ? companion.entry.read(p) : p.name();
    }

    /** The operator at the parts of the vector, or at the vector itself, and what is bound. Fields and components that are independent are not those of the object or record. */
    private String at(String operator, String whole) {
        if (companion.signature.hasLoadedIndependent()) {
            return "new " + operator + "(" + JacobianCompanion.pointAtLoaded(companion.signature) + "("
                    + companion.signature.parameters().stream()
                            .map(p -> argument(p, whole))
                            .collect(Collectors.joining(", "))
                    + "))";
        }
        String object = companion.entry.self();
        String own = companion.signature.formals().stream()
                .map(f -> f.isRecord() ? f.name() : argument(f.only(), whole))
                .collect(Collectors.joining(", "));
        return "at(" + object + (object.isEmpty() || own.isEmpty() ? "" : ", ") + own + ")";
    }

    private String argument(Parameter p, String whole) {
        if (p.independent()) {
            return whole.isEmpty() ? companion.name(p.name() + "Part") : whole;
        }
        return p.isLoaded() ? companion.entry.read(p) : Objects.requireNonNull(bound.get(p));
    }

    private String length(List<Parameter> independents) {
        if (flat && independents.stream().anyMatch(p -> p.var().type().isArray())) {
            // Any length will do that has room for the numbers.
            return companion.code.name("java.lang.Math") + ".max(" + (independents.size() - 1) + ", "
                    + companion.name("vector") + ".length)";
        }
        Total out = Total.ofInts();
        independents.forEach(p -> addSize(out, p));
        return out.toString();
    }

    private void addSize(Total to, Parameter p) {
        String shape = companion.name(p.name() + "Shape");
        switch (p.var().type().dimensions()) {
            case 0 -> to.add(1);
            case 1 -> {
                if (flat) {
                    // What the numbers leave.
                    to.add(companion.name("vector") + ".length");
                    to.add(1L - companion.signature.independents().size());
                } else {
                    to.add(shape + ".length");
                }
            }
            default -> to.add(companion.code.name("io.jacquard.support.Rows") + ".size(" + shape + ")");
        }
    }

    private String parts(List<Parameter> independents, String vector) {
        StringBuilder out = new StringBuilder();
        Total end = Total.ofInts();
        for (Parameter p : independents) {
            String part = companion.name(p.name() + "Part");
            String begin = end.toString();
            addSize(end, p);
            Type type = p.var().type();
            if (type.isScalar()) {
                String cast = type.equals(Type.FLOAT) ? "(float) " : "";
                out.append("  " + type + " " + part + " = " + cast + vector + "[" + begin + "];\n");
            } else if (type.equals(Type.array(Scalar.DOUBLE, 1))) {
                out.append("  double[] " + part + " = " + companion.code.name("java.util.Arrays") + ".copyOfRange("
                        + vector + ", " + begin + ", " + end + ");\n");
            } else {
                String rows = companion.code.name("io.jacquard.support.Rows");
                Total size = Total.ofInts();
                addSize(size, p);
                String fresh = !flat || type.dimensions() > 1
                        ? companion.copy(type, companion.name(p.name() + "Shape"))
                        : "new float[" + size + "]";
                out.append("  " + type + " " + part + " = " + fresh + ";\n");
                out.append("  " + rows + ".unflatten(" + vector + ", " + begin + ", " + part + ");\n");
            }
        }
        return out.toString();
    }
}
