package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code <P>Tangent}: J times a direction. */
final class TangentCompanion extends Companion {
    private final Sweep sweep;
    private final Slots slots;
    private final String ws;
    private final Map<Parameter, String> scratch = new LinkedHashMap<>();
    /** What the API calls the parameters of the sweep that are results. */
    private final Map<String, String> given = new LinkedHashMap<>();

    TangentCompanion(Lowered lowered, Signature signature, Sweep sweep, List<HelperSweep> sweepsOfHelpers) {
        super(lowered, signature, sweepsOfHelpers);
        this.sweep = sweep;
        slots = helpers.slotsOf(sweep.pieces(), taken());
        bindDuals(duals(sweep), parameters(p -> p.independent() || p.dependent()), "Dot");
        ws = name("ws");
        if (isGiven()) {
            // The API has these names first.
            List<String> api = List.of(name("value"), name("tangent"));
            bindResults(sweep);
            given.put(parameterName(sweep.values().get(0)), api.get(0));
            given.put(parameterName(sweep.derivatives().get(0)), api.get(1));
        }
        usedUp().forEach(p -> scratch.put(p, slots.like(p.var().type(), p.name() + "DotCopy", dot(p), ws)));
    }

    JavaFile file() {
        Docs docs = new Docs(
                "The tangent of {@code " + signatureText() + "}: J times a direction.",
                "A call costs one sweep that computes values and their derivatives side by side.");
        TypeSpec.Builder type = type("Tangent", docs);
        type.addMethod(hiddenConstructor());
        List<Argument> lean = leanArguments();
        boolean table = ArgumentChecks.usesTable(hasLean() ? lean : readingSeeds(easyArguments()));
        type.addMethod(easy());
        if (hasLean()) {
            type.addMethod(lean(lean));
        }
        type.addMethod(sweepMethod());
        type.addMethods(pieces(sweep, "sweep", slots, ws));
        helpers.addTo(type);
        type.addType(record("Result", components(), "What {@code jvp} gives.\n\n"));
        if (hasLean() || usesWorkspace() || table) {
            type.addType(new Workspaces(code).of(slots, valueType(), results(), table, hasLean()));
        }
        return file(type.build());
    }

    private String dot(Parameter p) {
        return dual(p, "Dot");
    }

    /** Names in the workspace. */
    private Set<String> taken() {
        Set<String> out = new HashSet<>(Set.of("value", "result", "arrays"));
        dependentResults().forEach(r -> out.add(r.stem() + "Dot"));
        return out;
    }

    private boolean resultTangent() {
        return signature.resultDependent();
    }

    /** Own parameters, then the dots of the independents. */
    private List<Argument> easyArguments() {
        List<Argument> out = calledPrimals();
        for (Parameter p : signature.independents()) {
            out.add(
                    p.var().type().isArray()
                            ? derivative(p, dot(p))
                            : Argument.plain(dot(p), p.var().type(), false, false));
        }
        return out;
    }

    private List<Argument> leanArguments() {
        List<Argument> out = easyArguments();
        if (hasValue() && result().isArray()) {
            out.add(Argument.seed(name("value"), result()));
        }
        if (resultTangent() && result().isArray()) {
            out.add(Argument.seed(name("tangent"), result()));
        }
        for (Parameter p : signature.outputs()) {
            if (!p.independent()) {
                out.add(derivative(p, dot(p)));
            }
        }
        return out;
    }

    private Map<String, Type> components() {
        Map<String, Type> out = new LinkedHashMap<>();
        if (hasValue()) {
            out.put("value", valueType());
        }
        if (returnsRecord()) {
            dependentResults().forEach(r -> out.put(dual(r, "Dot"), r.type()));
        } else if (resultTangent()) {
            out.put("tangent", result());
        }
        signature.outputs().forEach(p -> out.put(dot(p), p.var().type()));
        return out;
    }

    /** Array results of the sweep on their way to the caller. */
    private List<FieldSpec> results() {
        if (returnsRecord()) {
            return dependentResults().stream()
                    .map(r -> FieldSpec.builder(Code.type(r.type()), r.stem() + "Dot", Modifier.PRIVATE)
                            .build())
                    .toList();
        }
        return hasValue() && result().isArray() && !isGiven()
                ? List.of(FieldSpec.builder(Code.type(result()), "result", Modifier.PRIVATE)
                        .initializer(Workspaces.empty(result(), code))
                        .build())
                : List.of();
    }

    /** Whether the sweep writes its results where the caller wants them. */
    private boolean isGiven() {
        return sweep.givenLength().isPresent();
    }

    /** How long the results are. */
    private String length() {
        return JavaText.ofSource().print(sweep.givenLength().orElseThrow());
    }

    private MethodSpec easy() {
        List<Argument> arguments = readingSeeds(easyArguments());
        StringBuilder body = new StringBuilder();
        String check = checks.of(arguments, ws);
        if (usesWorkspace() || ArgumentChecks.usesTable(arguments)) {
            body.append("Workspace " + ws + " = new Workspace();\n");
        }
        body.append(check);
        Map<String, String> replaced = new LinkedHashMap<>(given);
        for (Parameter p : signature.parameters()) {
            if (p.isWritten() && (p.independent() || p.dependent())) {
                String fresh = name(p.name() + "DotOut");
                String value = p.independent()
                        ? copy(p.var().type(), dot(p))
                        : zeros(p.var().type(), p.name());
                body.append(p.var().type() + " " + fresh + " = " + ifThere(p, value) + ";\n");
                replaced.put(dot(p), fresh);
            }
        }
        String call = "sweep(" + call(replaced) + ")";
        List<String> parts = new ArrayList<>();
        if (isGiven()) {
            String array = "new " + result().scalar().javaName() + "[" + length() + "];\n";
            given.values().forEach(name -> body.append(result() + " " + name + " = " + array));
            body.append(call + ";\n");
            parts.addAll(given.values());
        } else if (returnsRecord()) {
            body.append(call + ";\n");
            parts.add(ws + ".value");
            dependentResults().forEach(r -> parts.add(ws + "." + r.stem() + "Dot"));
        } else if (resultTangent()) {
            String tangent = name("tangent");
            body.append(result() + " " + tangent + " = " + call + ";\n");
            parts.add(ws + "." + (result().isArray() ? "result" : "value"));
            parts.add(tangent);
        } else {
            body.append(call + ";\n");
            if (hasValue()) {
                parts.add(ws + "." + (result().isArray() ? "result" : "value"));
            }
        }
        signature.outputs().forEach(p -> parts.add(replaced.getOrDefault(dot(p), dot(p))));
        body.append("return new Result(" + String.join(", ", parts) + ");\n");
        List<String> directions =
                signature.independents().stream().map(this::dot).toList();
        boolean fresh = components().values().stream().anyMatch(Type::isArray);
        String stay = directions.size() == 1 ? ", which stays as it is." : ", which stay as they are.";
        Docs docs = new Docs(
                        (hasValue() ? "The value and " : "") + "J times " + Docs.list(directions) + stay,
                        fresh ? "Arrays in the result are fresh." : "")
                .paragraph(leftAsWritten())
                .tag("return", hasValue() ? "value and tangent" : "the tangents of what is written")
                .refusals(entry.guard() + check);
        return form("jvp", arguments)
                .addJavadoc("$L", docs.text())
                .returns(ClassName.get("", "Result"))
                .addCode(entered(body.toString()))
                .build();
    }

    private String call(Map<String, String> replaced) {
        List<String> out = new ArrayList<>();
        for (Var v : sweep.parameters()) {
            String name = parameterName(v);
            out.add(replaced.getOrDefault(name, name));
        }
        if (usesWorkspace()) {
            out.add(ws);
        }
        return String.join(", ", out);
    }

    private boolean usesWorkspace() {
        return !slots.all().isEmpty() || hasValue() && !isGiven();
    }

    private MethodSpec lean(List<Argument> arguments) {
        StringBuilder body = new StringBuilder(checks.of(arguments, ws));
        MethodSpec.Builder out = form("jvp", arguments).addParameter(ClassName.get("", "Workspace"), ws);
        Map<String, String> replaced = new LinkedHashMap<>(given);
        given.values()
                .forEach(name -> body.append(code.name("io.jacquard.support.Checks") + ".length(\"" + name + "\", "
                        + name + ", " + length() + ");\n"));
        scratch.forEach((p, slot) -> {
            String copy = name(p.name() + "DotCopy");
            body.append(p.var().type() + " " + copy + " = " + ifThere(p, slot) + ";\n")
                    .append(whereThere(p, copyInto(p.var().type(), dot(p), copy)));
            replaced.put(dot(p), copy);
        });
        String call = "sweep(" + call(replaced) + ")";
        Docs docs =
                new Docs("The same with arrays of the caller's.", overwrites(), "Allocates nothing in steady state.");
        if (resultTangent() && result().isScalar()) {
            return out.returns(Code.type(result()))
                    .addJavadoc(
                            "$L",
                            docs.tag("return", "the tangent of the result; the value is in {@code " + ws + ".value()}")
                                    .refusals(entry.guard() + body)
                                    .text())
                    .addCode(entered(body + "return " + call + ";\n"))
                    .build();
        }
        if (hasValue() && result().isArray() && !isGiven()) {
            String value = name("value");
            String tangent = name("tangent");
            String check = code.name("io.jacquard.support.Checks") + ".shape(\"";
            if (resultTangent()) {
                String dot = name("resultDot");
                body.append(result() + " " + dot + " = " + call + ";\n");
                body.append(result() + " " + name("result") + " = " + ws + ".result;\n");
                body.append(check + value + "\", " + value + ", \"result\", " + name("result") + ");\n");
                body.append(check + tangent + "\", " + tangent + ", \"result\", " + name("result") + ");\n");
                body.append(copyInto(result(), name("result"), value));
                body.append(copyInto(result(), dot, tangent));
            } else {
                body.append(call + ";\n" + check + value + "\", " + value + ", \"result\", " + ws + ".result);\n");
                body.append(copyInto(result(), ws + ".result", value));
            }
        } else {
            body.append(call + ";\n");
        }
        return out.addJavadoc("$L", docs.refusals(entry.guard() + body).text())
                .addCode(entered(body.toString()))
                .build();
    }

    /** What a lean form does to the arrays that it is given. */
    private String overwrites() {
        List<String> over = new ArrayList<>();
        if (hasValue() && result().isArray()) {
            over.add(name("value"));
        }
        if (resultTangent() && result().isArray()) {
            over.add(name("tangent"));
        }
        List<String> turned = new ArrayList<>();
        signature.outputs().forEach(p -> (p.independent() ? turned : over).add(dot(p)));
        String after = isGiven() ? ", which hold anything after an exception." : ".";
        return (over.isEmpty() ? "" : "Overwrites " + Docs.list(over) + after)
                + (over.isEmpty() || turned.isEmpty() ? "" : " ")
                + (turned.isEmpty()
                        ? ""
                        : "Replaces " + Docs.list(turned)
                                + ", the direction of the initial array, by that of the final one.");
    }

    private String copyInto(Type type, String from, String to) {
        return type.dimensions() == 1
                ? code.name("java.lang.System") + ".arraycopy(" + from + ", 0, " + to + ", 0, " + to + ".length);\n"
                : code.name("io.jacquard.support.Rows") + ".copy(" + from + ", " + to + ");\n";
    }

    private MethodSpec sweepMethod() {
        Names names = names();
        names.reserve(ws);
        Set<Var> wanted = new HashSet<>(sweep.derivatives());
        wanted.addAll(sweep.values());
        String text = body(sweep, names, wanted, slots, ws);
        if (hasValue() && !isGiven()) {
            String field = result().isArray() && !returnsRecord() ? "result" : "value";
            text += ws + "." + field + " = " + value(sweep, names) + ";\n";
        }
        MethodSpec.Builder out = privateMethod("sweep", sweep);
        if (usesWorkspace()) {
            out.addParameter(ClassName.get("", "Workspace"), ws);
        }
        if (returnsRecord()) {
            for (int i = 0; i < sweep.derivatives().size(); i++) {
                text += ws + "." + dependentResults().get(i).stem() + "Dot = "
                        + names.of(sweep.derivatives().get(i)) + ";\n";
            }
        } else if (resultTangent() && !isGiven()) {
            text += "return " + names.of(sweep.derivatives().get(0)) + ";\n";
            out.returns(Code.type(result()));
        }
        return out.addCode(Code.block(text)).build();
    }
}
