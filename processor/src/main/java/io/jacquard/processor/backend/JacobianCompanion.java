package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Formal;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.transform.Batch;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.SelfContained;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code <P>Jacobian}: the Jacobian at a point as an operator, and products of two of them. */
final class JacobianCompanion extends Companion {
    private static final ClassName PRODUCTS = ClassName.get("io.jacquard.product", "Products");
    static final ClassName OPTIONS = ClassName.get("io.jacquard.product", "ProductOptions");
    private static final ClassName FUNCTION = ClassName.get("io.jacquard", "VectorFunction");

    /** The method that makes a point of values of fields and components, beside the method's own arguments. */
    static String pointAtLoaded(Signature signature) {
        return signature.fields().isEmpty() ? "pointAtComponents" : "pointAtFields";
    }

    private final LinearSweeps linear;
    /** Whether two points may be made at once, or one by several threads: nothing of the user's is asked for but numbers and arrays. */
    private final boolean selfContained;

    private final Optional<Emitter.Shared> batch;
    private final ClassName self;

    private final String explained;

    JacobianCompanion(Lowered lowered, Signature signature, LinearSweeps linear, String explained) {
        super(lowered, signature, linear.helpers());
        this.explained = explained;
        this.linear = linear;
        selfContained = signature.fields().isEmpty() && !entry.hasSelf() && SelfContained.is(linear);
        boolean plain = selfContained
                && !signature.hasLoadedIndependent()
                && request.thrown().isEmpty();
        batch = plain ? Batch.of(linear).map(loop -> new Emitter.Shared(loop, name("options"))) : Optional.empty();
        self = ClassName.get("", request.prefix() + "Jacobian");
    }

    JavaFile file() {
        TypeSpec.Builder type = type(
                        "Jacobian",
                        new Docs(
                                        "The Jacobian of {@code " + signatureText()
                                                + "} at a point, as a linear operator, and products of two of them.",
                                        "Arguments are never modified; independents are copied, passive arrays must not"
                                                + " change while an operator lives.")
                                .paragraph(explained))
                .superclass(ClassName.get("io.jacquard.product", "LinearizedJacobian"));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClassName.get("", "Point"), "point")
                .addCode("super(point);\n")
                .build());
        type.addMethod(at());
        type.addMethod(product(new TwoPoints(this, true), false));
        type.addMethod(product(new TwoPoints(this, true), true));
        if (TwoPoints.canShare(this)) {
            type.addMethod(product(new TwoPoints(this, false), false));
            type.addMethod(product(new TwoPoints(this, false), true));
        }
        type.addMethod(of());
        type.addMethod(point());
        if (signature.hasLoadedIndependent()) {
            type.addMethod(pointAtLoaded());
        }
        helpers.addTo(type);
        type.addType(new PointClass(this, linear, batch).build());
        type.addType(new LanesClass(this, linear).build());
        return file(type.build());
    }

    /** Copies what the operator must own: independents and whatever the method writes. Of some its lengths are enough, and an array keeps its own. */
    private String owned(Parameter p, String name) {
        boolean copies = p.var().type().isArray() && (p.independent() || p.isWritten());
        if (copies && linear.shapes().contains(p.var())) {
            return p.var().type().dimensions() == 1 ? name : name + ".clone()";
        }
        return copies ? copy(p.var().type(), name) : name;
    }

    private MethodSpec at() {
        return form("at", primals())
                .addJavadoc(
                        "$L",
                        new Docs("The Jacobian at a point, at the cost of a forward sweep.")
                                .tag("return", "the operator; each product with a vector costs it one more sweep")
                                .refusals(entry.guard() + checks.of(primals(), ""))
                                .text())
                .returns(self)
                .addCode(Code.block("return new " + self.simpleName() + "(" + point(arguments(), defaults()) + ");\n"))
                .build();
    }

    /** The object, if there is one, and the method's own parameters. */
    private String arguments() {
        List<String> out = signature.formals().stream().map(Formal::name).collect(Collectors.toList());
        if (entry.hasSelf()) {
            out.add(0, entry.self());
        }
        return String.join(", ", out);
    }

    private MethodSpec.Builder pointMethod(String name) {
        MethodSpec.Builder out = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ClassName.get("", "Point"));
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        return out;
    }

    private String defaults() {
        return code.name(OPTIONS.canonicalName()) + ".defaults()";
    }

    /** Makes a point; {@code options} are asked for the threads that they lend, if the forward sweep has use for them. */
    private String point(String arguments, String options) {
        return "point(" + arguments + (batch.isPresent() ? ", " + options : "") + ")";
    }

    private MethodSpec point() {
        MethodSpec.Builder out = pointMethod("point");
        entry.declareSelf(out, "");
        signature.formals().forEach(f -> out.addParameter(entry.type(f), f.name()));
        batch.ifPresent(b -> out.addParameter(OPTIONS, b.options()));
        if (!signature.hasLoadedIndependent()) {
            return out.addCode(entered(forward())).build();
        }
        String all = signature.parameters().stream()
                .map(p -> p.isLoaded() ? entry.read(p) : p.name())
                .collect(Collectors.joining(", "));
        String call = "return " + pointAtLoaded(signature) + "(" + all + ");\n";
        return out.addCode(Code.block(entry.present("") + entry.before(call) + call))
                .build();
    }

    /** The point where fields and components have these values. */
    private MethodSpec pointAtLoaded() {
        MethodSpec.Builder out = pointMethod(pointAtLoaded(signature));
        signature.parameters().forEach(p -> out.addParameter(Code.type(p.var().type()), p.name()));
        return out.addCode(Code.block(forward())).build();
    }

    private String forward() {
        List<Argument> arguments = primals();
        String text = checks.of(arguments, "");
        if (ArgumentChecks.usesTable(arguments)) {
            String arrays = name("arrays");
            text = code.name("io.jacquard.support.WrittenArrays") + " " + arrays + " = new "
                    + code.name("io.jacquard.support.WrittenArrays") + "();\n"
                    + text.replace(".arrays.", arrays + ".").replace(arrays + ".clear();\n", "");
        }
        String args =
                signature.parameters().stream().map(p -> owned(p, p.name())).collect(Collectors.joining(", "));
        // A parameter of that name would hide the class.
        boolean hidden = signature.parameters().stream().anyMatch(p -> p.name().equals("Point"));
        String type = hidden ? self.simpleName() + ".Point" : "Point";
        String options = batch.map(b -> ", " + b.options()).orElse("");
        return text + "return " + type + ".forward(" + args + options + ");\n";
    }

    private MethodSpec product(TwoPoints points, boolean options) {
        MethodSpec.Builder out = MethodSpec.methodBuilder("jacobianProduct").addModifiers(visibility());
        points.declare(out);
        String last = points.free("options");
        if (options) {
            out.addParameter(OPTIONS, last);
        }
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        String first = points.free("first");
        String second = points.free("second");
        StringBuilder body = new StringBuilder();
        points.records()
                .forEach(r ->
                        body.append(code.name("io.jacquard.support.Checks") + ".present(\"" + r + "\", " + r + ");\n"));
        for (Parameter p : signature.independents()) {
            if (p.var().type().isArray()) {
                String one = points.argument(p, 1);
                String two = points.argument(p, 2);
                body.append(code.name("io.jacquard.support.Checks") + ".shape(\"" + points.label(p, 2) + "\", " + two
                        + ", \"" + points.label(p, 1) + "\", " + one + ");\n");
            }
        }
        if (options) {
            for (Parameter p : signature.parameters()) {
                if (p.var().type().dimensions() > 0 && p.isOnlyRead()) {
                    String require = p.var().type().dimensions() > 1 ? "requireDistinctRows" : "requireDistinct";
                    for (int point : points.pointsOf(p)) {
                        body.append(last + "." + require + "(\"" + points.label(p, point) + "\", "
                                + points.argument(p, point) + ");\n");
                    }
                }
            }
        }
        String product = "return " + code.name(PRODUCTS.canonicalName()) + ".jacobianProduct(";
        if (options && selfContained && batch.isEmpty()) {
            String point = points.free("point");
            body.append("if (" + points.same() + ") {\n  Point " + point + " = point(" + points.arguments(1) + ");\n"
                    + "  " + product + point + ", " + point + ", " + last + ");\n}\n");
            body.append(product + "() -> point(" + points.arguments(1) + "), () -> point(" + points.arguments(2) + "), "
                    + last + ");\n");
        } else {
            String threads = options ? last : defaults();
            body.append("Point " + first + " = " + point(points.arguments(1), threads) + ";\n");
            body.append("Point " + second + " = " + points.same() + " ? " + first + " : "
                    + point(points.arguments(2), threads) + ";\n");
            body.append(product + first + ", " + second + (options ? ", " + last : "") + ");\n");
        }
        return out.addJavadoc(
                        "$L",
                        new Docs(
                                        "J(point 1) times J(point 2) transposed, in bounded memory.",
                                        "Costs a forward sweep a point and, for each dependent, a reverse sweep and a"
                                                + " tangent sweep, or what is estimated to be faster.")
                                .tag("return", "the product, one row and one column for each dependent")
                                .refusals(entry.guard() + body + checks.of(primals(), ""))
                                .text())
                .returns(Code.type(Type.array(Scalar.DOUBLE, 2)))
                .addCode(Code.block(body.toString()))
                .build();
    }

    private MethodSpec of() {
        MethodSpec.Builder out =
                MethodSpec.methodBuilder("of").addModifiers(visibility()).returns(FUNCTION);
        entry.declareSelf(out, "");
        List<Parameter> independents = signature.independents();
        long arrays =
                independents.stream().filter(p -> p.var().type().isArray()).count();
        boolean flat = arrays <= 1
                && independents.stream().noneMatch(p -> p.var().type().dimensions() > 1);
        List<Formal> bound = signature.formals().stream()
                .filter(f -> f.parts().stream().anyMatch(p -> !p.independent()) || f.isRecord() && !flat)
                .toList();
        bound.forEach(f -> out.addParameter(entry.type(f), f.name()));
        List<Formal> examples = signature.formals().stream()
                .filter(f -> !flat && f.isIndependent() && !f.isRecord())
                .toList();
        boolean exemplary = !flat && bound.stream().anyMatch(Formal::isIndependent);
        // The shapes of several arrays do not follow from one length: they are given by an example.
        examples.forEach(f -> out.addParameter(entry.type(f), f.name()));
        return out.addJavadoc(
                        "$L",
                        new Docs(
                                        "The method with its passive arguments bound, as a function of one vector: the"
                                                + " independents end to end in declaration order, matrices row by row.",
                                        examples.isEmpty() && !exemplary
                                                ? ""
                                                : "The independents given here are an example of their shapes.")
                                .tag("return", "the function")
                                .refusals(entry.guard())
                                .text())
                .addCode(Code.block(entry.guard()
                        + ArgumentChecks.present(code, bound)
                        + new FlatCall(this, flat).text(self.simpleName())))
                .build();
    }
}
