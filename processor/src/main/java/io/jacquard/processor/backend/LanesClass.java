package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
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
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The nested class that holds directions: in each lane an array for every independent and dependent, shaped like it, and scratch. */
final class LanesClass {
    private static final ClassName BASE = ClassName.get("io.jacquard.product", "LaneArray");

    /** What scratch must not be called: the members of the class above. */
    private static final Set<String> TAKEN = Set.of(
            "lanes",
            "width",
            "place",
            "of",
            "vector",
            "matrix",
            "clear",
            "seedOutput",
            "seedInput",
            "input",
            "singleInput",
            "output",
            "isFlat",
            "moveInput");

    private final Companion companion;
    private final LinearSweeps linear;
    private final List<Var> inputs;
    private final List<Var> outputs = new ArrayList<>();
    /** Each of them once: what is both is an independent. */
    private final List<Var> all;

    private final Slots scratch;

    LanesClass(Companion companion, LinearSweeps linear) {
        this.companion = companion;
        this.linear = linear;
        inputs = companion.signature.independents().stream().map(Parameter::var).toList();
        outputs.addAll(companion.signature.dependents(linear.forward().values()));
        companion.signature.outputs().forEach(p -> outputs.add(p.var()));
        all = new ArrayList<>(inputs);
        outputs.stream().filter(v -> !inputs.contains(v)).forEach(all::add);
        List<LaneSweep> sweeps = new ArrayList<>(linear.reverses());
        sweeps.addAll(linear.tangents());
        linear.factored().ifPresent(f -> sweeps.add(f.weights()));
        scratch = companion.helpers.slotsOf(
                sweeps.stream().map(s -> s.body().pieces()).toList(), TAKEN);
    }

    Slots slots() {
        return scratch;
    }

    /** Where a sweep finds one of its variables, inputs counted before outputs, in a lane: an array, or the element of one. */
    String place(int number, String lane) {
        Var v = number < inputs.size() ? inputs.get(number) : outputs.get(number - inputs.size());
        String at = "(" + lane + ", " + all.indexOf(v) + ")";
        Type array = array(v);
        if (array.equals(Type.array(Scalar.DOUBLE, 1))) {
            return "lanes.vector" + at + (v.type().isScalar() ? "[0]" : "");
        }
        if (array.equals(Type.array(Scalar.DOUBLE, 2))) {
            return "lanes.matrix" + at;
        }
        String cast = "(" + array + ") lanes.of" + at;
        return v.type().isScalar() ? "(" + cast + ")[0]" : cast;
    }

    private static Type array(Var v) {
        return v.type().isScalar() ? v.type().arrayOf() : v.type();
    }

    TypeSpec build() {
        TypeSpec.Builder out = TypeSpec.classBuilder("Directions")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(BASE)
                .addJavadoc("Storage for the directions of one sweep: seeds in, bars or dots out.\n");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClassName.get("", "Point"), "point")
                .addParameter(TypeName.INT, "width");
        boolean factored = linear.factored().isPresent();
        if (factored) {
            constructor.addParameter(TypeName.BOOLEAN, "inputs");
        }
        String dependents = outputs.stream().map(v -> ", " + all.indexOf(v)).collect(Collectors.joining());
        List<String> arrays = new ArrayList<>();
        Names fields = companion.names();
        PointClass.nameFields(fields, linear);
        for (Var v : all) {
            String none = "new " + array(v).scalar().javaName() + "[0]" + "[]".repeat(array(v).dimensions() - 1);
            String zeros = v.type().isScalar()
                    ? "new " + v.type() + "[1]"
                    : companion.zeros(v.type(), "point." + fields.of(v));
            boolean room = !factored || outputs.contains(v);
            arrays.add(room ? zeros : "inputs ? " + zeros + " : " + none);
        }
        // A matrix alone would be taken for all of the arrays.
        String alone = all.size() == 1 && array(all.get(0)).dimensions() > 1 ? "(Object) " : "";
        String body = "super(width, " + inputs.size() + dependents + ");\n"
                + "for (int lane = 0; lane < width; lane++) {\n  place(lane, " + alone + String.join(", ", arrays)
                + ");\n}\n";
        out.addMethod(constructor.addCode(Code.block(body)).build());
        new Workspaces(companion.code).addSlots(out, scratch.all());
        return out.build();
    }
}
