package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The nested classes that hold directions: one object a lane, shaped like the independents and dependents, and scratch. */
final class LanesClass {
    private static final ClassName LANE = ClassName.get("io.jacquard.product", "Lane");

    private final Companion companion;
    private final LinearSweeps linear;
    private final Names names;
    private final List<Var> inputs;
    private final List<Var> outputs = new ArrayList<>();
    private final Slots scratch;

    LanesClass(Companion companion, LinearSweeps linear) {
        this.companion = companion;
        names = companion.names();
        this.linear = linear;
        inputs = companion.signature.independents().stream().map(Parameter::var).toList();
        outputs.addAll(companion.signature.dependents(linear.forward().values()));
        companion.signature.outputs().forEach(p -> outputs.add(p.var()));
        List.of("flat", "at", "row", "column", "value", "other", "that", "point", "mine")
                .forEach(names::reserve);
        names.reserve("inputs");
        inputs.forEach(names::declare);
        for (Var v : outputs) {
            if (!inputs.contains(v)) {
                names.declare(v);
            }
        }
        List<LaneSweep> all = new ArrayList<>(linear.reverses());
        all.addAll(linear.tangents());
        linear.factored().ifPresent(f -> all.add(f.weights()));
        scratch = companion.helpers.slotsOf(
                all.stream().map(s -> s.body().pieces()).toList(), Set.of("lanes"));
    }

    Slots slots() {
        return scratch;
    }

    /** The field of each list of variables of a sweep: inputs, then outputs. */
    List<String> fieldsOfInputsAndOutputs() {
        List<String> out = new ArrayList<>();
        inputs.forEach(v -> out.add(names.of(v)));
        outputs.forEach(v -> out.add(names.of(v)));
        return out;
    }

    TypeSpec build() {
        TypeSpec.Builder out = TypeSpec.classBuilder("Directions")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        ClassName.get("io.jacquard.product", "LaneArray"),
                        ClassName.get("", "Directions", "Direction")))
                .addJavadoc("Storage for the directions of one sweep: seeds in, bars or dots out.\n");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClassName.get("", "Point"), "point")
                .addParameter(TypeName.INT, "width");
        if (isFactored()) {
            constructor.addParameter(TypeName.BOOLEAN, "inputs");
        }
        out.addMethod(constructor
                .addCode("super(new Direction[width]);\n"
                        + "for (int lane = 0; lane < width; lane++) {\n"
                        + "  lanes[lane] = new Direction(point" + (isFactored() ? ", inputs" : "") + ");\n"
                        + "}\n")
                .build());
        new Workspaces(companion.code).addSlots(out, scratch.all());
        out.addType(direction());
        return out.build();
    }

    /** Whether there are sweeps that need no room for independents. */
    private boolean isFactored() {
        return linear.factored().isPresent();
    }

    private static MethodSpec method(String name, TypeName result, String body, ParameterSpec... parameters) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(result)
                .addParameters(List.of(parameters))
                .addCode(Code.block(body))
                .build();
    }

    private List<Var> all() {
        List<Var> out = new ArrayList<>(inputs);
        outputs.stream().filter(v -> !inputs.contains(v)).forEach(out::add);
        return out;
    }

    /** The fields of the point that have the shapes. */
    private TypeSpec direction() {
        TypeSpec.Builder out = TypeSpec.classBuilder("Direction")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(LANE)
                .addJavadoc("One direction: bars or dots of independents and dependents.\n");
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(ClassName.get("", "Point"), "point");
        if (isFactored()) {
            constructor.addParameter(TypeName.BOOLEAN, "inputs");
        }
        Names fields = pointFields();
        for (Var v : all()) {
            out.addField(FieldSpec.builder(Code.type(v.type()), names.of(v), Modifier.PRIVATE)
                    .build());
            if (v.type().isArray()) {
                String zeros = companion.zeros(v.type(), "point." + fields.of(v));
                boolean room = !isFactored() || outputs.contains(v);
                String none = "new " + v.type().scalar().javaName() + "[0]"
                        + "[]".repeat(v.type().dimensions() - 1);
                constructor.addCode(
                        Code.block(names.of(v) + " = " + (room ? zeros : "inputs ? " + zeros + " : " + none) + ";\n"));
            }
        }
        out.addMethod(constructor.build());
        ParameterSpec flat = ParameterSpec.builder(Code.type(Type.array(Scalar.DOUBLE, 1)), "flat")
                .build();
        ParameterSpec value = ParameterSpec.builder(TypeName.DOUBLE, "value").build();
        StringBuilder clear = new StringBuilder();
        all().forEach(v -> clear.append(
                v.type().isScalar()
                        ? names.of(v) + " = " + Companion.number(0.0, v.type()) + ";\n"
                        : companion.fill(v.type(), names.of(v))));
        out.addMethod(method("clear", TypeName.VOID, clear.toString()));
        out.addMethod(method(
                "seedOutput",
                TypeName.VOID,
                oneHot(outputs, "row"),
                ParameterSpec.builder(TypeName.INT, "row").build(),
                value));
        out.addMethod(
                method("seedOutput", TypeName.VOID, Flat.outOf(outputs, names::of, "flat", companion.code), flat));
        out.addMethod(method(
                "seedInput",
                TypeName.VOID,
                oneHot(inputs, "column"),
                ParameterSpec.builder(TypeName.INT, "column").build(),
                value));
        out.addMethod(method("seedInput", TypeName.VOID, Flat.outOf(inputs, names::of, "flat", companion.code), flat));
        TypeName vector = Code.type(Type.array(Scalar.DOUBLE, 1));
        out.addMethod(method("input", vector, flattened(inputs), flat));
        out.addMethod(method("output", vector, flattened(outputs), flat));
        if (isFlat(inputs)) {
            out.addMethod(method("isFlat", TypeName.BOOLEAN, "return true;\n"));
        }
        out.addMethod(method("columns", TypeName.INT, "return " + sum(inputs) + ";\n"));
        out.addMethod(exchange());
        return out.build();
    }

    private Names pointFields() {
        Names fields = companion.names();
        PointClass.nameFields(fields, linear);
        return fields;
    }

    private String sum(List<Var> vars) {
        List<String> sizes = new ArrayList<>();
        vars.forEach(v -> sizes.add(size(v)));
        return sizes.isEmpty() ? "0" : String.join(" + ", sizes);
    }

    private String size(Var v) {
        return switch (v.type().dimensions()) {
            case 0 -> "1";
            case 1 -> names.of(v) + ".length";
            default -> companion.code.name("io.jacquard.support.Rows") + ".size(" + names.of(v) + ")";
        };
    }

    /** Puts one number at its place; places are found from the first variable on. */
    private String oneHot(List<Var> vars, String at) {
        StringBuilder out = new StringBuilder();
        String position = at;
        if (vars.size() > 1) {
            out.append("int at = " + at + ";\n");
            position = "at";
        }
        for (int i = 0; i < vars.size(); i++) {
            Var v = vars.get(i);
            String set = switch (v.type().dimensions()) {
                case 0 -> names.of(v) + " = " + value(v) + ";\n";
                case 1 -> names.of(v) + "[" + position + "] = " + value(v) + ";\n";
                default ->
                    companion.code.name("io.jacquard.support.Rows") + ".set(" + names.of(v) + ", " + position + ", "
                            + value(v) + ");\n";
            };
            if (i == vars.size() - 1) {
                out.append(set);
            } else {
                out.append("if (at < " + size(v) + ") {\n  " + set + "  return;\n}\nat -= " + size(v) + ";\n");
            }
        }
        return out.toString();
    }

    private static String value(Var v) {
        return v.type().scalar() == Scalar.FLOAT ? "(float) value" : "value";
    }

    private static boolean isFlat(List<Var> vars) {
        return vars.size() == 1 && vars.get(0).type().equals(Type.array(Scalar.DOUBLE, 1));
    }

    private String flattened(List<Var> vars) {
        if (isFlat(vars)) {
            return "return " + names.of(vars.get(0)) + ";\n";
        }
        return Flat.into(vars, names::of, "flat", companion.code) + "return flat;\n";
    }

    private MethodSpec exchange() {
        List<String> tests = new ArrayList<>(List.of("!(other instanceof Direction that)"));
        StringBuilder swaps = new StringBuilder();
        for (Var v : inputs) {
            String name = names.of(v);
            if (v.type().dimensions() == 1) {
                tests.add("that." + name + ".length != " + name + ".length");
            } else if (v.type().dimensions() > 1) {
                tests.add("!" + companion.code.name("io.jacquard.support.Rows") + ".sameShape(that." + name + ", "
                        + name + ")");
            }
            String mine = inputs.size() == 1 ? "mine" : names.unused(name + "Mine");
            swaps.append(v.type() + " " + mine + " = " + name + ";\n" + name + " = that." + name + ";\nthat." + name
                    + " = " + mine + ";\n");
        }
        return method(
                "exchange",
                TypeName.BOOLEAN,
                "if (" + String.join(" || ", tests) + ") {\n  return false;\n}\n" + swaps + "return true;\n",
                ParameterSpec.builder(LANE, "other").build());
    }
}
