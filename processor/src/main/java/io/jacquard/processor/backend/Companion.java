package io.jacquard.processor.backend;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Result;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.AssertionStatus;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Returned;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What all companions share: names around the user's, parameters, headers. */
abstract class Companion {
    final Request request;
    final Signature signature;
    final Code code;
    final ArgumentChecks checks;
    final HelperMethods helpers;
    private final Optional<AssertionStatus> assertions;
    final Entry entry;
    /** Names of the public forms; the user's own come first. */
    private final Set<String> taken = new HashSet<>();

    /** What the text of the sweeps begins names with. */
    private final Set<String> mentioned;

    private final Map<String, String> api = new HashMap<>();
    private final Map<Var, String> duals = new HashMap<>();

    Companion(Lowered lowered, Signature signature, List<HelperSweep> sweepsOfHelpers) {
        this.request = lowered.request();
        this.signature = signature;
        assertions = lowered.assertions();
        code = new Code(hidden(lowered, signature));
        checks = new ArgumentChecks(code);
        helpers = new HelperMethods(this, sweepsOfHelpers);
        mentioned = Mentions.in(lowered.program());
        sweepsOfHelpers.forEach(h -> h.saved().ifPresent(s -> mentioned.add(s.className())));
        taken.addAll(mentioned);
        signature.parameters().forEach(p -> taken.add(p.name()));
        signature.formals().forEach(f -> taken.add(f.name()));
        entry = new Entry(
                code, lowered.self(), lowered.self().isPresent() ? name("self") : "", signature, lowered.records());
    }

    /** Classes whose simple name means something else: in the user's package, or because a parameter or a type parameter has it. */
    private static Set<String> hidden(Lowered lowered, Signature signature) {
        Set<String> out = new HashSet<>(lowered.request().shadowed());
        signature.parameters().forEach(p -> out.add(p.name()));
        signature.formals().forEach(f -> out.add(f.name()));
        lowered.self()
                .ifPresent(self -> self.typeParameters()
                        .forEach(t -> out.add(t.getSimpleName().toString())));
        return out;
    }

    /** The dot or bar of a parameter, which is not what another one of that name stands for. */
    final String dual(Parameter p, String suffix) {
        return name("of " + p.name(), p.stem() + suffix);
    }

    /** Binds parameters of a sweep to the dots or bars of those of the method, in the same order. */
    final void bindDuals(List<Var> vars, List<Parameter> parameters, String suffix) {
        for (int i = 0; i < vars.size(); i++) {
            duals.put(vars.get(i), dual(parameters.get(i), suffix));
        }
    }

    /** Arrays with a derivative that enters or leaves, but that sweeps use up as scratch: they must work on a copy of it. */
    final List<Parameter> usedUp() {
        return parameters(p -> p.independent() && p.isWritten() && !p.dependent());
    }

    final List<Parameter> parameters(Predicate<Parameter> which) {
        return signature.parameters().stream().filter(which).toList();
    }

    /** Binds the parameters of a sweep that are results, which no parameter of the method may be called like. */
    final void bindResults(Sweep sweep) {
        for (Var v : sweep.parameters()) {
            if (sweep.isGiven(v)) {
                duals.put(v, name("given " + v.name(), v.name()));
            }
        }
    }

    static List<Var> duals(Sweep sweep) {
        return sweep.parameters().stream()
                .filter(v -> !v.isPrimal() && !sweep.isGiven(v))
                .toList();
    }

    /** A name of the API: as wished, or with underscores behind it if the user has it. */
    final String name(String wish) {
        return name(wish, wish);
    }

    private String name(String key, String wish) {
        return api.computeIfAbsent(key, k -> {
            String name = wish;
            while (Names.isReserved(name) || !taken.add(name)) {
                name += "_";
            }
            return name;
        });
    }

    final Type result() {
        return signature.result();
    }

    final boolean returnsRecord() {
        return signature.returned().isPresent();
    }

    /** The type of the value: a record as companions name it. */
    final Type valueType() {
        return signature.returned().map(r -> Type.object(r.className())).orElse(result());
    }

    /** The value, of the variables that hold it or its components. */
    final String value(Sweep sweep, Names names) {
        Deque<Var> rest = new ArrayDeque<>(sweep.values());
        return signature.returned().map(r -> made(r, rest, names)).orElseGet(() -> names.of(rest.remove()));
    }

    private static String made(Returned record, Deque<Var> rest, Names names) {
        return record.components().stream()
                .map(part -> part.record().isEmpty()
                        ? names.of(rest.remove())
                        : made(part.record().get(0), rest, names))
                .collect(Collectors.joining(", ", "new " + record.className() + "(", ")"));
    }

    /** The dot or bar of a result that is a dependent, by its name in records and arguments. */
    final String dual(Result r, String suffix) {
        return name(r.stem() + suffix);
    }

    final List<Result> dependentResults() {
        return signature.results().stream().filter(Result::dependent).toList();
    }

    final boolean hasValue() {
        return !result().equals(Type.VOID);
    }

    final List<Argument> primals() {
        return signature.parameters().stream()
                .map(p -> Argument.plain(p.name(), p.var().type(), p.independent() || p.isWritten(), p.isWritten()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The same where the method is called itself, and says what may be missing. */
    final List<Argument> calledPrimals() {
        List<Argument> out = primals();
        for (int i = 0; i < out.size(); i++) {
            out.set(i, out.get(i).nullable(signature.parameters().get(i).nullable()));
        }
        return out;
    }

    /** The dot or bar of an array parameter as an argument. */
    final Argument derivative(Parameter p, String name) {
        return Argument.derivative(name, p.var().type(), p.name()).nullable(p.nullable());
    }

    /** {@code value} if the parameter is there, else {@code null}. */
    static String ifThere(Parameter p, String value) {
        return p.nullable() ? p.name() + " == null ? null : " + value : value;
    }

    /** For the variables of one method or class. */
    final Names names() {
        return new Names(mentioned);
    }

    /** Statements to be run if the parameter is there. */
    static String whereThere(Parameter p, String statements) {
        return p.nullable() ? "if (" + p.name() + " != null) {\n  " + statements + "}\n" : statements;
    }

    /** Arguments of an easy form, which leaves seeds as they are: what the method does not write is only read. */
    final List<Argument> readingSeeds(List<Argument> arguments) {
        int own = signature.parameters().size();
        List<Argument> out = new ArrayList<>(arguments.subList(0, own));
        arguments.subList(own, arguments.size()).forEach(a -> out.add(a.readOnly()));
        return out;
    }

    final Modifier[] visibility() {
        return request.isPublic()
                ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC}
                : new Modifier[] {Modifier.STATIC};
    }

    /** The modifier of members that are as visible as the companion, if it takes one. */
    final Modifier[] visible() {
        return request.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[] {};
    }

    /** The constructor of storage that other classes make. */
    final MethodSpec emptyConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(visible())
                .addJavadoc("Nothing yet.\n")
                .build();
    }

    final MethodSpec.Builder form(String name, List<Argument> arguments) {
        MethodSpec.Builder out = MethodSpec.methodBuilder(name).addModifiers(visibility());
        entry.declareSelf(out, "");
        signature.formals().forEach(f -> out.addParameter(entry.type(f), f.name()));
        arguments
                .subList(signature.parameters().size(), arguments.size())
                .forEach(a -> out.addParameter(Code.type(a.type()), a.name()));
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        return out;
    }

    /** The body of a form: what is read of the object, then the rest. */
    final CodeBlock entered(String body) {
        return Code.block(entry.before(body) + body);
    }

    /** A fresh array with the shape of {@code like}, all zero. */
    final String zeros(Type type, String like) {
        return type.dimensions() == 1
                ? "new " + type.scalar().javaName() + "[" + like + ".length]"
                : code.name("io.jacquard.support.Rows") + ".zerosLike(" + like + ")";
    }

    /** A literal in the type of the elements of {@code type}. */
    static String number(double value, Type type) {
        return JavaText.ofSource().print(Const.of(value, type));
    }

    /** The bars of scalar independents, end to end: of {@code float} if all of them are. */
    final Type scalarBars() {
        boolean single = signature.scalarIndependents().stream()
                .allMatch(p -> p.var().type().equals(Type.FLOAT));
        return Type.array(single ? Scalar.FLOAT : Scalar.DOUBLE, 1);
    }

    final String copy(Type type, String array) {
        return type.dimensions() == 1
                ? array + ".clone()"
                : code.name("io.jacquard.support.Rows") + ".copy(" + array + ")";
    }

    final String fill(Type type, String array) {
        if (type.dimensions() == 1) {
            return code.name("java.util.Arrays") + ".fill(" + array + ", " + number(0.0, type) + ");\n";
        }
        String rows = code.name("io.jacquard.support.Rows");
        return type.equals(Type.array(Scalar.DOUBLE, 2))
                ? rows + ".fill(" + array + ", 0.0);\n"
                : rows + ".clear(" + array + ");\n";
    }

    /** The private method that holds a sweep: its text, and the names that its last lines may use. */
    final String body(Sweep sweep, Names names, Set<Var> wanted, Slots slots, String workspace) {
        return body(sweep, names, wanted, slots, workspace, Optional.empty());
    }

    /** The same with a loop that several threads may run. */
    final String body(
            Sweep sweep, Names names, Set<Var> wanted, Slots slots, String workspace, Optional<Emitter.Shared> shared) {
        Set<Var> given = new HashSet<>(sweep.parameters());
        for (Var v : sweep.parameters()) {
            names.fix(v, parameterName(v));
        }
        Block body = helpers.wire(sweep.pieces().main(), wanted, slots, workspace);
        return cleared(slots, workspace)
                + Emitter.emit(body, given, wanted, names, code::name, slots, workspace, shared);
    }

    /** Lets a workspace take the arrays of its pool back. */
    static String cleared(Slots slots, String workspace) {
        return slots.poolSlot()
                .filter(pool -> !workspace.isEmpty())
                .map(pool -> workspace + "." + pool.name() + ".clear();\n")
                .orElse("");
    }

    /** The methods into which a sweep is cut, if it is. */
    final List<MethodSpec> pieces(Sweep sweep, String name, Slots slots, String workspace) {
        Optional<ParameterSpec> ws = workspace.isEmpty()
                ? Optional.empty()
                : Optional.of(ParameterSpec.builder(ClassName.get("", "Workspace"), workspace)
                        .build());
        return new PieceMethods(this, slots, Map.of()).of(sweep, name, ws, Modifier.PRIVATE, Modifier.STATIC);
    }

    final String parameterName(Var v) {
        String bound = duals.get(v);
        return bound != null ? bound : v.isPrimal() ? v.name() : name(v.name());
    }

    final MethodSpec.Builder privateMethod(String name, Sweep sweep) {
        MethodSpec.Builder out = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        sweep.parameters().forEach(v -> out.addParameter(Code.type(v.type()), parameterName(v)));
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        return out;
    }

    final TypeSpec.Builder type(String suffix, Docs javadoc) {
        return type(suffix, javadoc, derivative -> {});
    }

    /** With something more to be said in the annotation. */
    final TypeSpec.Builder type(String suffix, Docs javadoc, Consumer<AnnotationSpec.Builder> more) {
        TypeSpec.Builder out = TypeSpec.classBuilder(request.prefix() + suffix)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("$L", javadoc.paragraph(roles()).text())
                .addOriginatingElement(request.originating());
        if (request.isPublic()) {
            out.addModifiers(Modifier.PUBLIC);
        }
        assertions.ifPresent(a -> out.addField(
                FieldSpec.builder(TypeName.BOOLEAN, a.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Whether the method asserts.\n")
                        .initializer("$L.class.desiredAssertionStatus()", a.className())
                        .build()));
        if (request.generatedVisible()) {
            out.addAnnotation(generated());
        }
        AnnotationSpec.Builder derivative = AnnotationSpec.builder(ClassName.get("io.jacquard", "GeneratedDerivative"))
                .addMember("method", "$S", request.qualifier() + signatureText())
                .addMember(
                        "independents",
                        "$L",
                        list(signature.independents().stream()
                                .map(Parameter::label)
                                .toList()))
                .addMember("dependents", "$L", list(dependents()));
        more.accept(derivative);
        return out.addAnnotation(derivative.build());
    }

    static AnnotationSpec generated() {
        return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$S", "io.jacquard.processor.JacquardProcessor")
                .build();
    }

    private List<String> dependents() {
        List<String> out = new ArrayList<>();
        signature.results().stream().filter(Result::dependent).forEach(r -> out.add(r.label()));
        signature.outputs().forEach(p -> out.add(p.label()));
        return out;
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    final String signatureText() {
        return request.displayName()
                + signature.formals().stream()
                        .map(f -> simple(entry.type(f)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Without the packages and classes around it. */
    private static String simple(TypeName type) {
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }

    /** Whether there are forms with arrays of the caller's and a workspace. */
    final boolean hasLean() {
        return !signature.hasRecords();
    }

    /** That written arrays are written, for forms whose derivatives are fresh; empty if there are none. */
    final String leftAsWritten() {
        List<String> written =
                parameters(Parameter::isWritten).stream().map(Parameter::name).toList();
        return written.isEmpty() ? "" : "Leaves " + Docs.list(written) + " as the method does.";
    }

    /** The roles of the parameters, which are part of the API. */
    private String roles() {
        StringBuilder out = new StringBuilder();
        for (Parameter p : signature.parameters()) {
            out.append("{@code ").append(p.label()).append("}: ").append(role(p));
            boolean derived = p.independent() || p.dependent();
            out.append(!p.nullable() ? "; " : derived ? ", null with its derivative or there; " : ", null or there; ");
        }
        for (Result r : signature.results()) {
            out.append(returnsRecord() ? "{@code " + r.label() + "}: " : "result: ")
                    .append(r.dependent() ? "dependent" : "passive")
                    .append("; ");
        }
        return out.isEmpty() ? "" : out.substring(0, out.length() - 2) + ".";
    }

    private static String role(Parameter p) {
        boolean passive = !p.var().type().isDifferentiable();
        return switch (p.role()) {
            case INPUT -> p.independent() ? "independent" : "passive";
            case OUTPUT -> p.dependent() ? "output" : passive ? "output, passive" : "scratch";
            case IN_OUT -> {
                if (passive) {
                    yield "in-out, passive";
                }
                if (p.dependent()) {
                    yield p.independent() ? "in-out" : "in-out, passive on entry";
                }
                yield p.independent() ? "independent, then scratch" : "scratch";
            }
        };
    }

    static MethodSpec hiddenConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    final JavaFile file(TypeSpec type) {
        return JavaFile.builder(request.packageName(), type)
                .skipJavaLangImports(true)
                .indent("  ")
                .build();
    }

    /** A record of results, by name and type. */
    final TypeSpec record(String name, Map<String, Type> components, String javadoc) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach((n, t) -> constructor.addParameter(Code.type(t), n));
        TypeSpec.Builder out = TypeSpec.recordBuilder(name)
                .recordConstructor(constructor.build())
                .addJavadoc("$L", javadoc);
        components.forEach(
                (n, t) -> out.addJavadoc("@param $L $L\n", n, ofResult(n).orElse(component(n))));
        return request.isPublic() ? out.addModifiers(Modifier.PUBLIC).build() : out.build();
    }

    /** What is said of the dot of a component of the result. */
    private Optional<String> ofResult(String name) {
        return dependentResults().stream()
                .filter(r -> returnsRecord() && name.equals(dual(r, "Dot")))
                .map(r -> "the tangent of {@code " + r.label() + "}")
                .findFirst();
    }

    private static String component(String name) {
        return switch (name) {
            case "value" -> "what the method returns";
            case "tangent" -> "the tangent of the result";
            default ->
                name.endsWith("Dot") || name.endsWith("Dot_")
                        ? "the tangent of the final array"
                        : "the contribution of the seed, shaped like its independent";
        };
    }
}
