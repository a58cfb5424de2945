package io.jacquard.processor.backend;

import static io.jacquard.processor.backend.CostFormula.Counted.OPERATIONS;
import static io.jacquard.processor.backend.CostFormula.Counted.OPERATIONS_OF_ROW;
import static io.jacquard.processor.backend.CostFormula.Counted.SCRATCH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.LinearSweeps.Factored;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import io.jacquard.processor.transform.SeparateTrips;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The nested class that holds one point after its forward sweep, and the sweeps over it. */
final class PointClass {
    /** Bytes of a row beside its numbers, and of the reference to it. */
    private static final int ROW_HEADER = 20;

    private final Companion companion;
    private final LinearSweeps linear;
    private final Optional<Emitter.Shared> batch;
    private final LanesClass lanes;
    /** Names of the fields, which the sweeps use as they are. */
    private final Names fields;

    private final JavaText text;

    /** {@code batch}: the loop of the forward sweep that several threads may run. */
    PointClass(Companion companion, LinearSweeps linear, Optional<Emitter.Shared> batch) {
        this.companion = companion;
        this.batch = batch;
        fields = companion.names();
        this.linear = linear;
        lanes = new LanesClass(companion, linear);
        nameFields(fields, linear);
        text = new JavaText(fields::of, companion.code::name);
    }

    /** Names the fields of a point around the parameters and locals of its methods. */
    static void nameFields(Names names, LinearSweeps linear) {
        List.of(
                        "lane",
                        "lanes",
                        "flat",
                        "at",
                        "other",
                        "point",
                        "width",
                        "directions",
                        "primal",
                        "tangent",
                        "adjoint",
                        "row",
                        "scratch")
                .forEach(names::reserve);
        if (linear.factored().isPresent()) {
            List.of("weights", "terms").forEach(names::reserve);
        }
        linear.saved().forEach(names::declare);
    }

    TypeSpec build() {
        TypeSpec.Builder out = TypeSpec.classBuilder("Point")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(
                        ClassName.get("io.jacquard.product", linear.factored().isPresent() ? "Factored" : "Linearized"))
                .addJavadoc("One point after its forward sweep: immutable, shared by threads.\n");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Var v : linear.saved()) {
            out.addField(Code.type(v.type()), fields.of(v), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(Code.type(v.type()), fields.of(v));
            constructor.addCode("this.$L = $L;\n", fields.of(v), fields.of(v));
        }
        out.addMethod(constructor.build()).addMethod(forward());
        out.addMethod(count("rows", rowCount())).addMethod(count("columns", columnCount()));
        out.addMethod(value()).addMethod(cost()).addMethod(savedBytes());
        out.addMethod(method(
                "lanes",
                ClassName.get("io.jacquard.product", "Lanes"),
                "return new Directions(this, width" + (linear.factored().isPresent() ? ", true" : "") + ");\n",
                ParameterSpec.builder(TypeName.INT, "width").build()));
        out.addMethod(sharesLanes());
        if (SeparateTrips.areOfElements(linear.reverses().get(0))) {
            out.addMethod(method("isDiagonal", TypeName.BOOLEAN, "return " + sameLengths() + ";\n"));
        }
        if (independents().stream().allMatch(v -> v.type().scalar() == Scalar.FLOAT)) {
            out.addMethod(method("isSingle", TypeName.BOOLEAN, "return true;\n"));
        }
        out.addMethod(dispatch("reverse")).addMethod(dispatch("tangent"));
        out.addMethods(companion.pieces(linear.forward(), "forward", forwardSlots(), ""));
        linear.reverses().forEach(s -> addSweep(out, "reverse", s, true));
        linear.tangents().forEach(s -> addSweep(out, "tangent", s, false));
        linear.factored().ifPresent(f -> addFactors(out, f));
        return out.build();
    }

    private Slots forwardSlots() {
        return companion.helpers.slotsOf(linear.forward().pieces(), Set.of());
    }

    private MethodSpec forward() {
        Names names = companion.names();
        batch.ifPresent(b -> names.reserve(b.options()));
        String body = companion.body(linear.forward(), names, new HashSet<>(linear.saved()), forwardSlots(), "", batch);
        String args = linear.saved().stream().map(names::of).collect(Collectors.joining(", "));
        MethodSpec.Builder out = MethodSpec.methodBuilder("forward")
                .addModifiers(Modifier.STATIC)
                .returns(ClassName.get("", "Point"));
        linear.forward().parameters().forEach(v -> out.addParameter(Code.type(v.type()), v.name()));
        batch.ifPresent(b -> out.addParameter(JacobianCompanion.OPTIONS, b.options()));
        companion.request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        return out.addCode(Code.block(body + "return new Point(" + args + ");\n"))
                .build();
    }

    private static MethodSpec method(String name, TypeName result, String body, ParameterSpec... parameters) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameters(List.of(parameters))
                .addCode(Code.block(body))
                .build();
    }

    private MethodSpec count(String name, String count) {
        return method(name, TypeName.INT, "return " + count + ";\n");
    }

    /** The result, if it is a dependent, then the dependent arrays. */
    private List<Var> dependents() {
        List<Var> out = new ArrayList<>();
        out.addAll(companion.signature.dependents(linear.forward().values()));
        companion.signature.outputs().forEach(p -> out.add(p.var()));
        return out;
    }

    private List<Var> independents() {
        return companion.signature.independents().stream().map(Parameter::var).toList();
    }

    private String rowCount() {
        return sum(dependents());
    }

    private String columnCount() {
        return sum(independents());
    }

    private String sum(List<Var> vars) {
        Total out = Total.ofInts();
        for (Var v : vars) {
            switch (v.type().dimensions()) {
                case 0 -> out.add(1);
                case 1 -> out.add(fields.of(v) + ".length");
                default -> out.add(companion.code.name("io.jacquard.support.Rows") + ".size(" + fields.of(v) + ")");
            }
        }
        return out.toString();
    }

    private MethodSpec value() {
        List<Var> vars = dependents();
        String body;
        if (vars.size() == 1 && vars.get(0).type().equals(Type.array(Scalar.DOUBLE, 1))) {
            body = "return " + fields.of(vars.get(0)) + ";\n";
        } else {
            body = Flat.into(vars, fields::of, "flat", companion.code) + "return flat;\n";
        }
        return method("value", Code.type(Type.array(Scalar.DOUBLE, 1)), body, flat());
    }

    private static ParameterSpec flat() {
        return ParameterSpec.builder(Code.type(Type.array(Scalar.DOUBLE, 1)), "flat")
                .build();
    }

    private MethodSpec cost() {
        Set<Var> known = known();
        companion.parameters(Parameter::nullable).forEach(p -> known.remove(p.var()));
        BiFunction<Sweep, CostFormula.Counted, String> count = (sweep, counted) ->
                CostFormula.of(sweep.body(), text, companion.code::name, companion.helpers, known, counted);
        Sweep reverse = linear.reverses().get(0).body();
        Sweep tangent = linear.tangents().get(0).body();
        String body = operations("primal", count.apply(linear.forward(), OPERATIONS))
                + operations("tangent", count.apply(tangent, OPERATIONS))
                + operations("adjoint", count.apply(reverse, OPERATIONS))
                + operations("row", count.apply(reverse, OPERATIONS_OF_ROW))
                + operations(
                        "scratch", sum(sum(count.apply(reverse, SCRATCH), count.apply(tangent, SCRATCH)), rowHeaders()))
                + "return new «io.jacquard.product.Cost»(primal, tangent, adjoint, row, scratch);\n";
        return method("cost", ClassName.get("io.jacquard.product", "Cost"), body);
    }

    /** What the trips of loops may be counted by: an array that only a branch makes may not be there. */
    private Set<Var> known() {
        Block forward = linear.forward().body();
        Set<Var> always = new HashSet<>(linear.forward().parameters());
        forward.stmts().forEach(s -> always.addAll(Walk.defines(s)));
        Set<Var> known = new HashSet<>(linear.saved());
        known.removeIf(v -> v.isPrimal() && v.type().isArray() && !always.contains(v));
        return known;
    }

    /** What rows of a lane's inputs and outputs take beside their numbers. */
    private String rowHeaders() {
        Set<Var> all = new LinkedHashSet<>(independents());
        all.addAll(dependents());
        companion.parameters(Parameter::nullable).forEach(p -> all.remove(p.var()));
        Total bytes = Total.ofLongs();
        for (Var v : all) {
            if (v.type().dimensions() > 1) {
                bytes.add(fields.of(v) + ".length * " + ROW_HEADER + "L");
            }
        }
        return bytes.toString();
    }

    private static String sum(String one, String other) {
        return one.equals("0L") ? other : other.equals("0L") ? one : one + " + " + other;
    }

    private static String operations(String name, String formula) {
        return "long " + name + " = " + formula + ";\n";
    }

    private MethodSpec savedBytes() {
        Total bytes = Total.ofLongs();
        Set<Var> callers = new HashSet<>(linear.shapes());
        companion.signature.parameters().stream().filter(p -> p.isOnlyRead()).forEach(p -> callers.add(p.var()));
        for (Var v : linear.saved()) {
            boolean object = companion.helpers.isStorage(v.type());
            if (object || v.type().isArray() && !callers.contains(v)) {
                bytes.add(companion.code.name("io.jacquard.support.Sizes") + ".bytes(" + fields.of(v) + ")");
            }
        }
        return method("savedBytes", TypeName.LONG, "return " + bytes + ";\n");
    }

    private MethodSpec sharesLanes() {
        Set<Var> shapes = new LinkedHashSet<>(independents());
        shapes.addAll(dependents());
        return sameShapes("sharesLanesWith", "Linearized", shapes);
    }

    /** Asks whether another point has arrays of the same shapes. */
    private MethodSpec sameShapes(String method, String type, Collection<Var> arrays) {
        List<String> tests = new ArrayList<>();
        for (Var v : arrays) {
            String name = fields.of(v);
            if (v.type().dimensions() == 1) {
                tests.add("point." + name + ".length == " + name + ".length");
            } else if (v.type().dimensions() > 1) {
                tests.add(companion.code.name("io.jacquard.support.Rows") + ".sameShape(point." + name + ", " + name
                        + ")");
            }
        }
        String all = tests.isEmpty() ? "" : " && " + String.join(" && ", tests);
        String pattern = tests.isEmpty() ? "other instanceof Point" : "other instanceof Point point";
        return method(
                method,
                TypeName.BOOLEAN,
                "return " + pattern + all + ";\n",
                ParameterSpec.builder(ClassName.get("io.jacquard.product", type), "other")
                        .build());
    }

    /** Whether independents have as many elements as the result, of which there is one. */
    private String sameLengths() {
        String rows = rowCount();
        return independents().stream()
                .map(v -> fields.of(v) + ".length == " + rows)
                .collect(Collectors.joining(" && "));
    }

    private MethodSpec dispatch(String name) {
        String body = "Directions directions = (Directions) lanes;\n"
                + (isWide()
                        ? "if (directions.width == 4) {\n  " + name + "4(directions);\n} else {\n  " + name
                                + "1(directions);\n}\n"
                        : "for (int lane = 0; lane < directions.width; lane++) {\n  " + name
                                + "(directions, lane);\n}\n");
        return method(
                name,
                TypeName.VOID,
                body,
                ParameterSpec.builder(ClassName.get("io.jacquard.product", "Lanes"), "lanes")
                        .build());
    }

    /** Whether there are sweeps over several directions at once; if not, those over one are called for each lane. */
    private boolean isWide() {
        return linear.reverses().size() > 1;
    }

    private String name(String kind, LaneSweep sweep) {
        return isWide() ? kind + sweep.width() : kind;
    }

    private String lane(int lane) {
        return isWide() ? String.valueOf(lane) : "lane";
    }

    private void addSweep(TypeSpec.Builder out, String kind, LaneSweep sweep, boolean reverse) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(kind, sweep)).addModifiers(Modifier.PRIVATE);
        method.addParameter(directions());
        if (!isWide()) {
            method.addParameter(TypeName.INT, "lane");
        }
        BiFunction<Integer, Integer, String> places = (number, lane) -> lanes.place(number, lane(lane));
        out.addMethod(method.addCode(sweep(sweep, reverse, places)).build());
        addPieces(out, name(kind, sweep), sweep.body(), lanes.slots(), Optional.of(directions()));
    }

    private static ParameterSpec directions() {
        return ParameterSpec.builder(ClassName.get("", "Directions"), "lanes").build();
    }

    private void addPieces(
            TypeSpec.Builder out, String name, Sweep sweep, Slots slots, Optional<ParameterSpec> storage) {
        Map<Var, String> all = new LinkedHashMap<>();
        linear.saved().forEach(v -> all.put(v, fields.of(v)));
        out.addMethods(new PieceMethods(companion, slots, all).of(sweep, name, storage, Modifier.PRIVATE));
    }

    /** The Jacobian in two factors: a sweep that ends in weights, and the terms that they are weights of. */
    private void addFactors(TypeSpec.Builder out, Factored factored) {
        int inputs = independents().size();
        BiFunction<Integer, Integer, String> places =
                (number, lane) -> number == 0 ? "weights[" + lane + "]" : lanes.place(inputs + number - 1, lane(lane));
        out.addMethod(sameShapes("sharesIndependentsWith", "Factored", independents()));
        out.addMethod(method(
                "outputs", ClassName.get("io.jacquard.product", "Lanes"), "return new Directions(this, 4, false);\n"));
        out.addMethod(method(
                "reverse",
                TypeName.VOID,
                "weights4((Directions) lanes, weights);\n",
                ParameterSpec.builder(ClassName.get("io.jacquard.product", "Lanes"), "lanes")
                        .build(),
                weights()));
        out.addMethod(MethodSpec.methodBuilder("weights4")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(directions())
                .addParameter(weights())
                .addCode(sweep(factored.weights(), true, places))
                .build());
        addPieces(out, "weights4", factored.weights().body(), lanes.slots(), Optional.of(directions()));
        Names names = companion.names();
        linear.saved().forEach(v -> names.fix(v, fields.of(v)));
        Var terms = factored.terms().parameters().get(0);
        names.fix(terms, "terms");
        Set<Var> given = new HashSet<>(linear.saved());
        given.add(terms);
        Slots none = companion.helpers.slotsOf(factored.terms().pieces(), Set.of());
        Block body = companion.helpers.wire(factored.terms().pieces().main(), Set.of(), none, "");
        String text = Emitter.emit(body, given, Set.of(), names, companion.code::name, none, "");
        ClassName type = ClassName.get("io.jacquard.product", "Terms");
        out.addMethod(method(
                "terms",
                type,
                "«io.jacquard.product.Terms» terms = new «io.jacquard.product.Terms»();\n"
                        + "// the statement, independent, row, first element, length; what stands there\n" + text
                        + "return terms;\n"));
        addPieces(out, "terms", factored.terms(), none, Optional.empty());
    }

    private static ParameterSpec weights() {
        return ParameterSpec.builder(Code.type(Type.array(Scalar.DOUBLE, 2)), "weights")
                .build();
    }

    /** One sweep: lanes unpacked, the body, what ends in scalars put back. {@code places}: of each input and output, in each lane. */
    private CodeBlock sweep(LaneSweep sweep, boolean reverse, BiFunction<Integer, Integer, String> places) {
        Names names = companion.names();
        names.reserve("lanes");
        names.reserve("lane");
        names.reserve("weights");
        linear.saved().forEach(v -> names.fix(v, fields.of(v)));
        Set<Var> given = new HashSet<>(linear.saved());
        StringBuilder out = new StringBuilder();
        List<List<Var>> sources = reverse ? sweep.outputs() : sweep.inputs();
        List<List<Var>> ends = reverse ? sweep.inputs() : sweep.outputs();
        List<List<Var>> all = new ArrayList<>(sweep.inputs());
        all.addAll(sweep.outputs());
        Set<Var> used = new HashSet<>();
        Walk.each(sweep.body().body(), s -> used.addAll(Walk.reads(s)));
        Set<Var> bound = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (int lane = 0; lane < sweep.width(); lane++) {
                Var v = all.get(i).get(lane);
                boolean source = v.type().isArray() || sources.contains(all.get(i));
                // One that only gets a value is declared where it does.
                if (source && used.contains(v) && bound.add(v)) {
                    given.add(v);
                    String local = names.declare(v);
                    out.append(v.type() + " " + local + " = " + places.apply(i, lane) + ";\n");
                }
            }
        }
        Set<Var> wanted = new HashSet<>(sweep.body().derivatives());
        Slots slots = lanes.slots();
        Block body = companion.helpers.wire(sweep.body().pieces().main(), wanted, slots, "lanes");
        out.append(Companion.cleared(slots, "lanes"));
        out.append(Emitter.emit(body, given, wanted, names, companion.code::name, slots, "lanes"));
        for (int i = 0; i < ends.size(); i++) {
            for (int lane = 0; lane < sweep.width(); lane++) {
                Var v = ends.get(i).get(lane);
                int field = all.indexOf(ends.get(i));
                if (v.type().isScalar()) {
                    String add = reverse ? " += " : " = ";
                    out.append(places.apply(field, lane) + add + names.of(v) + ";\n");
                }
            }
        }
        return Code.block(out.toString());
    }
}
