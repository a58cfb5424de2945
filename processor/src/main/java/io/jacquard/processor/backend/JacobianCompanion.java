package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.transform.LinearSweeps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code <P>Jacobian}: the Jacobian at a point as an operator, and products of two of them. */
final class JacobianCompanion extends Companion {
    private static final ClassName PRODUCTS = ClassName.get("io.jacquard.product", "Products");
    private static final ClassName OPTIONS = ClassName.get("io.jacquard.product", "ProductOptions");
    private static final ClassName FUNCTION = ClassName.get("io.jacquard", "VectorFunction");

    private final LinearSweeps linear;
    private final ClassName self;

    JacobianCompanion(Request request, Signature signature, LinearSweeps linear) {
        super(request, signature, linear.helpers());
        this.linear = linear;
        self = ClassName.get("", request.prefix() + "Jacobian");
    }

    JavaFile file() {
        TypeSpec.Builder type = type(
                        "Jacobian",
                        new Docs(
                                "The Jacobian of {@code " + signatureText()
                                        + "} at a point, as a linear operator, and products of two of them.",
                                "Arguments are never modified; independents are copied, passive arrays must not change while an operator lives."))
                .superclass(ClassName.get("io.jacquard.product", "LinearizedJacobian"));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ClassName.get("", "Point"), "point")
                .addCode("super(point);\n")
                .build());
        type.addMethod(at());
        List<Parameter> all = signature.parameters();
        boolean shared = all.stream().anyMatch(p -> !p.independent());
        type.addMethod(product(twoPoints(true), true, false));
        type.addMethod(product(twoPoints(true), true, true));
        if (shared) {
            type.addMethod(product(twoPoints(false), false, false));
            type.addMethod(product(twoPoints(false), false, true));
        }
        type.addMethod(of());
        type.addMethod(point());
        helpers.addTo(type);
        type.addType(new PointClass(this, linear).build());
        type.addType(new LanesClass(this, linear).build());
        return file(type.build());
    }

    /** Copies what the operator must own: independents and whatever the method writes. */
    private String owned(Parameter p, String name) {
        boolean copies = p.var().type().isArray() && (p.independent() || p.isWritten());
        return copies ? copy(p.var().type(), name) : name;
    }

    private MethodSpec at() {
        return form("at", primals())
                .addJavadoc(
                        "$L",
                        new Docs("The Jacobian at a point, at the cost of a forward sweep.")
                                .tag("return", "the operator; each product with a vector costs it one more sweep")
                                .refusals(checks.of(primals(), ""))
                                .text())
                .returns(self)
                .addCode(Code.block("return new " + self.simpleName() + "(point(" + names(primals()) + "));\n"))
                .build();
    }

    private MethodSpec point() {
        List<Argument> arguments = primals();
        MethodSpec.Builder out = MethodSpec.methodBuilder("point")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ClassName.get("", "Point"));
        arguments.forEach(a -> out.addParameter(Code.type(a.type()), a.name()));
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
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
        return out.addCode(Code.block(text + "return " + type + ".forward(" + args + ");\n"))
                .build();
    }

    /** The parameters of both points: passive ones once ({@code shared}) or whole lists twice. */
    private List<String> twoPoints(boolean shared) {
        List<String> out = new ArrayList<>();
        for (int point = 1; point <= 2; point++) {
            for (Parameter p : signature.parameters()) {
                if (!shared || p.independent()) {
                    out.add(p.name() + point);
                }
            }
        }
        if (shared) {
            signature.parameters().stream().filter(p -> !p.independent()).forEach(p -> out.add(p.name()));
        }
        return out;
    }

    private String argument(Parameter p, int point, boolean shared) {
        String wish = shared && !p.independent() ? p.name() : p.name() + point;
        return pointNames(shared).get(twoPoints(shared).indexOf(wish));
    }

    /** Names of the product's own parameters, which need not be those of the method. */
    private List<String> pointNames(boolean shared) {
        List<String> out = new ArrayList<>();
        for (String wish : twoPoints(shared)) {
            String name = wish;
            while (out.contains(name)) {
                name += "_";
            }
            out.add(name);
        }
        return out;
    }

    private MethodSpec product(List<String> wishes, boolean shared, boolean options) {
        List<String> names = pointNames(shared);
        MethodSpec.Builder out = MethodSpec.methodBuilder("jacobianProduct").addModifiers(visibility());
        int at = 0;
        for (int point = 1; point <= 2; point++) {
            for (Parameter p : signature.parameters()) {
                if (!shared || p.independent()) {
                    out.addParameter(ParameterSpec.builder(Code.type(p.var().type()), names.get(at++))
                            .build());
                }
            }
        }
        if (shared) {
            for (Parameter p : signature.parameters()) {
                if (!p.independent()) {
                    out.addParameter(Code.type(p.var().type()), names.get(at++));
                }
            }
        }
        String last = "options";
        while (names.contains(last)) {
            last += "_";
        }
        if (options) {
            out.addParameter(OPTIONS, last);
        }
        request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        String first = locals(names, "first");
        String second = locals(names, "second");
        StringBuilder body = new StringBuilder();
        for (Parameter p : signature.independents()) {
            if (p.var().type().isArray()) {
                String one = argument(p, 1, shared);
                String two = argument(p, 2, shared);
                body.append(code.name("io.jacquard.support.Checks") + ".shape(\"" + two + "\", " + two + ", \"" + one
                        + "\", " + one + ");\n");
            }
        }
        if (options) {
            for (Parameter p : signature.parameters()) {
                if (p.var().type().dimensions() > 0 && !p.independent() && !p.isWritten()) {
                    String require = p.var().type().dimensions() > 1 ? "requireDistinctRows" : "requireDistinct";
                    for (int point = 1; point <= (shared ? 1 : 2); point++) {
                        String name = argument(p, point, shared);
                        body.append(last + "." + require + "(\"" + name + "\", " + name + ");\n");
                    }
                }
            }
        }
        body.append("Point " + first + " = point(" + arguments(1, shared) + ");\n");
        body.append("Point " + second + " = " + samePoint(shared) + " ? " + first + " : point(" + arguments(2, shared)
                + ");\n");
        body.append("return «" + PRODUCTS.canonicalName() + "».jacobianProduct(" + first + ", " + second
                + (options ? ", " + last : "") + ");\n");
        return out.addJavadoc(
                        "$L",
                        new Docs(
                                        "J(point 1) times J(point 2) transposed, neither of which is ever held: a few rows at a time are.",
                                        "Costs a forward sweep a point, and a reverse and a tangent sweep a dependent.")
                                .tag("return", "the product, one row and one column for each dependent")
                                .refusals(body + checks.of(primals(), ""))
                                .text())
                .returns(Code.type(Type.array(Scalar.DOUBLE, 2)))
                .addCode(Code.block(body.toString()))
                .build();
    }

    private static String locals(List<String> names, String wish) {
        String name = wish;
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    private String arguments(int point, boolean shared) {
        return signature.parameters().stream()
                .map(p -> argument(p, point, shared))
                .collect(Collectors.joining(", "));
    }

    /** The same objects and equal numbers: then one forward sweep is enough, and the product is exactly symmetric. */
    private String samePoint(boolean shared) {
        String same = signature.parameters().stream()
                .filter(p -> !shared || p.independent())
                .map(p -> same(p, argument(p, 1, shared), argument(p, 2, shared)))
                .collect(Collectors.joining(" && "));
        return same.isEmpty() ? "true" : same;
    }

    /** Zeros of both signs are equal numbers, but not the same point. */
    private String same(Parameter p, String one, String two) {
        Type type = p.var().type();
        return type.isScalar() && type.isDifferentiable()
                ? code.name(type.equals(Type.FLOAT) ? "java.lang.Float" : "java.lang.Double") + ".compare(" + one + ", "
                        + two + ") == 0"
                : two + " == " + one;
    }

    private MethodSpec of() {
        List<Parameter> bound =
                signature.parameters().stream().filter(p -> !p.independent()).toList();
        MethodSpec.Builder out =
                MethodSpec.methodBuilder("of").addModifiers(visibility()).returns(FUNCTION);
        bound.forEach(p -> out.addParameter(Code.type(p.var().type()), p.name()));
        List<Parameter> independents = signature.independents();
        long arrays =
                independents.stream().filter(p -> p.var().type().isArray()).count();
        boolean flat = arrays <= 1
                && independents.stream().noneMatch(p -> p.var().type().dimensions() > 1);
        StringBuilder body = new StringBuilder();
        if (!flat) {
            // The shapes of several arrays do not follow from one length: they are given by an example.
            independents.forEach(p -> out.addParameter(Code.type(p.var().type()), p.name()));
        }
        return out.addJavadoc(
                        "$L",
                        new Docs(
                                        "The method with its passive arguments bound, as a function of one vector: the independents end to end in declaration order, matrices row by row.",
                                        flat ? "" : "The independents given here are an example of their shapes.")
                                .tag("return", "the function")
                                .text())
                .addCode(Code.block(body + new FlatCall(this, bound, flat).text()))
                .build();
    }
}
